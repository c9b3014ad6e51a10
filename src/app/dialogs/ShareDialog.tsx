import { Check, Copy, Download, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { encodeLink, MAX_LINK_LENGTH } from '../../design/link.ts';
import type { Design } from '../../design/schema.ts';
import { copyText } from '../../handover/clipboard.ts';
import { useDesign } from '../../store/designStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { hideDialog } from '../dialogStore.ts';
import { exportAs } from '../exporting.ts';
import styles from './Dialogs.module.css';

/** How long an address may be until something on its way cuts it, in characters. */
const CARRIERS = [
  { name: 'Old Outlook', most: 1024 },
  { name: 'Teams and programs that Windows opens links with', most: 2000 },
  { name: 'Mail and browsers of today', most: 30_000 },
] as const;

/** The whole design as a link, how far it gets, and what to know before sending it. */
export function ShareDialog() {
  const address = useAddress(useDesign());
  const tooLong = address !== null && address.length > Math.min(MAX_LINK_LENGTH, 30_000);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    if (address !== null && (await copyText(address))) return setSaid('Link copied');
    field.current?.select();
    setSaid('The browser refused the clipboard. The link is selected: press Ctrl+C or ⌘C.');
  };
  return (
    <Dialog
      title="Share"
      onClose={hideDialog}
      description="The link holds the whole design. Whoever has it can look at it and save a copy; yours stays as it is."
      footer={
        <>
          <output className={styles.said}>{said}</output>
          <Button icon={<Download />} variant={tooLong ? 'primary' : 'secondary'} onClick={() => void exportAs('json')}>
            Download the file instead
          </Button>
          <Button
            icon={<Copy />}
            variant={tooLong ? 'secondary' : 'primary'}
            disabled={address === null}
            onClick={() => void copy()}
          >
            Copy link
          </Button>
        </>
      }
    >
      <LinkField address={address} field={field} />
      {address === null ? null : <Reach length={address.length} />}
      <p className={styles.note}>
        A link can’t be taken back: who has it, keeps the design as it is now, names and addresses included. The part
        after the # is sent to no server, but it stays in the browser’s history.
      </p>
    </Dialog>
  );
}

interface LinkFieldProps {
  readonly address: string | null;
  readonly field: React.Ref<HTMLTextAreaElement>;
}

function LinkField({ address, field }: LinkFieldProps) {
  const id = useId();
  return (
    <div className={styles.stack}>
      <label htmlFor={id} className={styles.label}>
        Link
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.link}
        readOnly
        rows={4}
        spellCheck={false}
        value={address ?? 'Making the link …'}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={styles.length}>{address === null ? '' : `${address.length.toLocaleString('en')} characters`}</p>
    </div>
  );
}

/** The address of this page with the design in it; null while it is made. */
function useAddress(design: Design): string | null {
  const [made, setMade] = useState<{ readonly design: Design; readonly address: string } | null>(null);
  useEffect(() => {
    void encodeLink(design).then((link) =>
      setMade({ design, address: `${location.origin}${location.pathname}${location.search}#${link}` }),
    );
  }, [design]);
  return made?.design === design ? made.address : null;
}

function Reach({ length }: { readonly length: number }) {
  return (
    <ul className={styles.reach} aria-label="Short enough for">
      {CARRIERS.map(({ name, most }) => (
        <li key={name} data-fits={length <= most}>
          {length <= most ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <span>
            {name}: {length <= most ? 'short enough' : 'too long'} (up to {most.toLocaleString('en')})
          </span>
        </li>
      ))}
    </ul>
  );
}
