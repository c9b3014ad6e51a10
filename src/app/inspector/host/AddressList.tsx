import { X } from 'lucide-react';
import { addressesIn } from '../../../design/model/addressTexts.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from './AddressList.module.css';
import { addressMessage } from '../parts/checks.ts';

interface AddressListProps {
  readonly addresses: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (addresses: string[]) => void;
}

/** The addresses of a host, one a line, with an empty line for the next; several may be pasted at once, networks with their masks. */
export function AddressList({ addresses, readOnly, onChange }: AddressListProps) {
  if (readOnly) return <TextField label="Addresses" value={addresses.join(', ')} readOnly onCommit={() => undefined} />;
  const put = (at: number, text: string): void => onChange(addresses.toSpliced(at, 1, ...addressesIn(text)));
  const check = (at: number) => (text: string) => problem(text, addresses.toSpliced(at, 1));
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>Addresses</legend>
      {addresses.map((address, at) => (
        <div key={address} className={styles.line}>
          <TextField
            hiddenLabel
            label={`Address ${at + 1}`}
            value={address}
            check={check(at)}
            onCommit={(text) => put(at, text)}
          />
          <IconButton size="sm" label={`Remove ${address}`} icon={<X />} onClick={() => put(at, '')} />
        </div>
      ))}
      {addresses.length >= LIMITS.addresses ? null : (
        <TextField
          hiddenLabel
          label={addresses.length === 0 ? 'Address' : 'Another address'}
          placeholder={addresses.length === 0 ? '10.0.4.11 or 10.0.0.0/16' : 'Add another'}
          value=""
          check={check(addresses.length)}
          onCommit={(text) => put(addresses.length, text)}
        />
      )}
    </fieldset>
  );
}

function problem(text: string, others: readonly string[]): string | null {
  const given = addressesIn(text);
  const twice = given.find((address, i) => others.includes(address) || given.indexOf(address) < i);
  if (twice !== undefined) return `${twice} is in the list already.`;
  if (others.length + given.length > LIMITS.addresses) return `A host takes ${LIMITS.addresses} addresses at most.`;
  return given.map(addressMessage).find((message) => message !== null) ?? null;
}
