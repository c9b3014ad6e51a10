import { Copy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { FILE_EXTENSION, writeDesignFile } from '../../design/io/file.ts';
import type { Design } from '../../design/model/schema.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { writeClipboard } from '../../platform/permitted.ts';
import { download } from '../../files/download.ts';
import { useDesign } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { hideDialog, useDialog } from '../state/dialogStore.ts';
import { LinkChoices } from './LinkChoices.tsx';
import { MadeLink } from './MadeLink.tsx';
import { LONGEST } from './Reach.tsx';
import styles from './Share.module.css';
import { handedOver, isReady, useAddress, type LinkChoices as Choices } from './sharedLink.ts';

const FIRST: Choices = {
  holds: 'everything',
  locked: false,
  passphrase: '',
  readOnly: false,
  facts: false,
  baseline: false,
};
/** The same for sending the change: the recipient sees a comparison to be read. */
const FIRST_OF_CHANGE: Choices = { ...FIRST, readOnly: true, baseline: true };

/** The design as a link: what it holds, how it opens, how far it gets, and what to know before sending it. */
export function ShareDialog() {
  const design = useDesign();
  const isChange = useDialog(({ open }) => open?.kind === 'shareChange');
  const [choices, setChoices] = useState(isChange ? FIRST_OF_CHANGE : FIRST);
  const { address, tooLong } = useAddress(design, choices);
  const field = useRef<HTMLTextAreaElement>(null);
  const handed = handedOver(design, choices.holds);
  return (
    <Dialog
      title={isChange ? 'Send the change' : 'Share'}
      size="lg"
      onClose={hideDialog}
      description="The link contains the design. Recipients can view it and save a copy; yours stays unchanged."
      footer={
        <Ways
          address={address}
          tooLong={tooLong}
          locked={choices.locked}
          onCopy={() => void copyAddress(address, field.current)}
          onSave={() => saveFile(handed)}
        />
      }
    >
      <div className={styles.columns}>
        <LinkChoices
          choices={choices}
          hasFacts={hasFacts(design)}
          hasBaseline={design.baseline !== undefined}
          onChange={(change) => setChoices({ ...choices, ...change })}
        />
        <MadeLink
          address={address}
          tooLong={tooLong}
          ready={isReady(choices)}
          fileName={fileNameOf(`${handed.name} QR code`, '')}
          field={field}
        />
      </div>
      <Caveats />
    </Dialog>
  );
}

interface WaysProps {
  readonly address: string | null;
  readonly tooLong: boolean;
  readonly locked: boolean;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** Whether people have noted anything that a link holds only when asked to. */
const hasFacts = ({ request, facts = [] }: Design): boolean => request !== undefined || facts.length > 0;

/** The two ways out; the file comes first where the link is too long. */
function Ways({ address, tooLong, locked, onCopy, onSave }: WaysProps) {
  const unsafe = tooLong || (address !== null && address.length > LONGEST);
  return (
    <>
      <Button icon={<Download />} variant={unsafe ? 'primary' : 'secondary'} onClick={onSave}>
        {locked ? 'Download the file instead, not encrypted' : 'Download the file instead'}
      </Button>
      <Button
        icon={<Copy />}
        variant={unsafe ? 'secondary' : 'primary'}
        disabled={address === null || tooLong}
        onClick={onCopy}
      >
        Copy link
      </Button>
    </>
  );
}

async function copyAddress(address: string | null, field: HTMLTextAreaElement | null): Promise<void> {
  if (address !== null && (await writeClipboard(address))) return showToast('Link copied', { tone: 'success' });
  field?.select();
  showToast('The browser refused the clipboard. The link is selected: press Ctrl+C or ⌘C.', { tone: 'error' });
}

function saveFile(design: Design): void {
  const name = fileNameOf(design.name, FILE_EXTENSION);
  download(name, 'application/json', writeDesignFile(design));
  showToast(`${name} downloaded`, { tone: 'success' });
}

/** What cannot be undone once a link is sent. */
function Caveats() {
  return (
    <div className={styles.note}>
      <p>
        A link can’t be revoked: whoever has it keeps the design as it is now, whatever you change later. The part after
        the # is not sent to any server, but it stays in the history of every browser that opens it.
      </p>
      {isOnlyHere() ? <p>This link only works on this computer. Send the file instead.</p> : null}
    </div>
  );
}

const isOnlyHere = (): boolean =>
  location.protocol === 'file:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
