import { Copy, Download, QrCode } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { fileNameOf } from '../../exports/formats.ts';
import { FILE_EXTENSION, writeDesignFile } from '../../design/file.ts';
import type { Design } from '../../design/schema.ts';
import { copyText } from '../../handover/clipboard.ts';
import { download } from '../../handover/download.ts';
import { QR_MOST } from '../../handover/qrCode.ts';
import { useDesign } from '../../store/designStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { hideDialog } from '../dialogStore.ts';
import { LinkChoices } from './LinkChoices.tsx';
import { QrPanel } from './QrPanel.tsx';
import { LONGEST, Reach } from './Reach.tsx';
import styles from './Share.module.css';
import { handedOver, isReady, LEAST_PASSPHRASE, useAddress, type LinkChoices as Choices } from './sharedLink.ts';

const FIRST: Choices = { holds: 'everything', locked: false, passphrase: '', readOnly: false };

/** The design as a link: what it holds, how it opens, how far it gets, and what to know before sending it. */
export function ShareDialog() {
  const design = useDesign();
  const [choices, setChoices] = useState(FIRST);
  const [showsQr, setShowsQr] = useState(false);
  const address = useAddress(design, choices);
  const field = useRef<HTMLTextAreaElement>(null);
  const tooLong = address !== null && address.length > LONGEST;
  const fitsQr = address !== null && address.length <= QR_MOST;
  return (
    <Dialog
      title="Share"
      size="lg"
      onClose={hideDialog}
      description="The link holds the design itself. Whoever opens it can look at it and save a copy; yours stays as it is."
      footer={
        <>
          <Button
            icon={<Download />}
            variant={tooLong ? 'primary' : 'secondary'}
            onClick={() => saveFile(handedOver(design, choices.holds))}
          >
            {choices.locked ? 'Download the file instead, not encrypted' : 'Download the file instead'}
          </Button>
          <Button
            icon={<Copy />}
            variant={tooLong ? 'secondary' : 'primary'}
            disabled={address === null}
            onClick={() => void copyAddress(address, field.current)}
          >
            Copy link
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <LinkChoices choices={choices} onChange={(change) => setChoices({ ...choices, ...change })} />
        <div className={styles.link}>
          <LinkField address={address} ready={isReady(choices)} field={field} />
          {address === null ? null : <Reach length={address.length} />}
          {tooLong ? (
            <p className={styles.warning}>Too long to arrive safely: send the file instead of the link.</p>
          ) : null}
          <div>
            <Button
              size="sm"
              icon={<QrCode />}
              disabled={!fitsQr}
              aria-expanded={showsQr && fitsQr}
              onClick={() => setShowsQr(!showsQr)}
            >
              {showsQr && fitsQr ? 'Hide the QR code' : 'Show as QR code'}
            </Button>
          </div>
          {showsQr && fitsQr ? (
            <QrPanel address={address} name={fileNameOf(handedOver(design, choices.holds).name, '')} />
          ) : null}
        </div>
      </div>
      <Caveats />
    </Dialog>
  );
}

async function copyAddress(address: string | null, field: HTMLTextAreaElement | null): Promise<void> {
  if (address !== null && (await copyText(address))) return showToast('Link copied', { tone: 'success' });
  field?.select();
  showToast('The browser refused the clipboard. The link is selected: press Ctrl+C or ⌘C.', { tone: 'error' });
}

function saveFile(design: Design): void {
  const name = fileNameOf(design.name, FILE_EXTENSION);
  download(name, 'application/json', writeDesignFile(design));
  showToast(`${name} downloaded`, { tone: 'success' });
}

interface LinkFieldProps {
  readonly address: string | null;
  readonly ready: boolean;
  readonly field: React.Ref<HTMLTextAreaElement>;
}

function LinkField({ address, ready, field }: LinkFieldProps) {
  const id = useId();
  return (
    <div className={styles.stack}>
      <div className={styles.heading}>
        <label htmlFor={id} className={styles.label}>
          Link
        </label>
        <output className={styles.length}>
          {address === null ? '' : `${address.length.toLocaleString('en')} characters`}
        </output>
      </div>
      <textarea
        ref={field}
        id={id}
        className={styles.address}
        readOnly
        rows={5}
        spellCheck={false}
        placeholder={ready ? 'Making the link …' : `Enter a passphrase of at least ${LEAST_PASSPHRASE} characters.`}
        value={address ?? ''}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}

/** What cannot be undone once a link is sent. */
function Caveats() {
  return (
    <div className={styles.note}>
      <p>
        A link can’t be revoked: whoever has it keeps the design as it is now, whatever you change later. The part after
        the # is not sent to any server, but it stays in the history of every browser that opens it.
      </p>
      {isOnlyHere() ? (
        <p>
          This Portolan runs on your own computer, and so does the address of the link: to anyone else, send the file.
        </p>
      ) : null}
    </div>
  );
}

const isOnlyHere = (): boolean =>
  location.protocol === 'file:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
