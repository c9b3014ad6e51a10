import { LockOpen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { SealedLink } from '../../design/link/sealed.ts';
import { unseal } from '../../crypto/sealing.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { cancelLink, showContent, whatIsSafe } from '../open/opening.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** Asks for the passphrase of a link, as often as it takes; until it fits, nothing changes. */
export function UnlockDialog({ sealed }: { readonly sealed: SealedLink }) {
  const { state, open, passphrase, setPassphrase } = useUnlocking(sealed);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const { error, busy } = state;
  useEffect(() => {
    if (!busy) field.current?.select(); // at first, and after each wrong one
  }, [busy]);
  return (
    <Dialog
      title="This link is locked"
      size="sm"
      onClose={cancelLink}
      description="Enter the passphrase that the sender chose. The design is decrypted in this browser; nothing is sent anywhere."
      footer={
        <>
          <Button onClick={cancelLink}>Cancel</Button>
          <Button variant="primary" icon={<LockOpen />} submits form={form} disabled={busy || passphrase.trim() === ''}>
            {busy ? 'Opening …' : 'Open'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <PassphraseField value={passphrase} onChange={setPassphrase} error={error} disabled={busy} field={field} />
      </form>
      <p>{whatIsSafe()}</p>
    </Dialog>
  );
}

interface State {
  readonly busy: boolean;
  readonly error: string | null;
}

function useUnlocking(sealed: SealedLink) {
  const [passphrase, setText] = useState('');
  const [state, setState] = useState<State>({ busy: false, error: null });
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const open = async (): Promise<void> => {
    setState({ busy: true, error: null });
    const result = await unseal(sealed, passphrase);
    if (!alive.current) return; // cancelled meanwhile
    if (!result.ok && result.fault === 'locked') setState({ busy: false, error: result.message });
    else await showContent(result, true);
  };
  const setPassphrase = (text: string): void => {
    setText(text);
    setState({ busy: false, error: null });
  };
  return { state, open, passphrase, setPassphrase };
}
