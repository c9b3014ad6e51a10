import { QrCode } from 'lucide-react';
import { useId, useState } from 'react';
import { MAX_LINK_LENGTH } from '../../design/link/link.ts';
import { QR_MOST } from '../../render/qrCode.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { QrPanel } from './QrPanel.tsx';
import { LONGEST, Reach } from './Reach.tsx';
import styles from './Share.module.css';
import { LEAST_PASSPHRASE } from './sharedLink.ts';

interface MadeLinkProps {
  readonly address: string | null; // null while it is made, or can't be
  readonly tooLong: boolean; // it would not be opened
  readonly ready: boolean; // whether it can be made
  readonly fileName: string; // of pictures, without ending
  readonly field: React.Ref<HTMLTextAreaElement>;
}

/** The link as it is sent, how far it gets, and its QR code. */
export function MadeLink({ address, tooLong, ready, fileName, field }: MadeLinkProps) {
  return (
    <div className={styles.link}>
      <LinkField address={address} tooLong={tooLong} ready={ready} field={field} />
      {address === null ? null : <Reach length={address.length} />}
      {tooLong || (address !== null && address.length > LONGEST) ? (
        <p className={styles.warning}>
          {tooLong
            ? 'Too long for a link: it would not be opened. Send the file instead.'
            : 'Too long to arrive safely: send the file instead of the link.'}
        </p>
      ) : null}
      <QrCodePart address={address} fileName={fileName} />
    </div>
  );
}

function QrCodePart({ address, fileName }: Pick<MadeLinkProps, 'address' | 'fileName'>) {
  const [asked, setAsked] = useState(false);
  const fitting = address !== null && address.length <= QR_MOST ? address : null;
  const shown = asked && fitting !== null;
  return (
    <>
      <div>
        <Button
          size="sm"
          icon={<QrCode />}
          disabled={fitting === null}
          aria-expanded={shown}
          onClick={() => setAsked(!shown)}
        >
          {shown ? 'Hide the QR code' : 'Show as QR code'}
        </Button>
      </div>
      {shown ? <QrPanel address={fitting} name={fileName} /> : null}
    </>
  );
}

function LinkField({ address, tooLong, ready, field }: Omit<MadeLinkProps, 'fileName'>) {
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
        placeholder={placeholderOf(ready, tooLong)}
        value={address ?? ''}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}

function placeholderOf(ready: boolean, tooLong: boolean): string {
  if (!ready) return `Enter a passphrase of at least ${LEAST_PASSPHRASE} characters that is hard to guess.`;
  return tooLong
    ? `No link: it would have more than ${MAX_LINK_LENGTH.toLocaleString('en')} characters.`
    : 'Making the link …';
}
