import { X } from 'lucide-react';
import { addressesIn } from '../../../design/model/addressTexts.ts';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import choices from '../parts/Choices.module.css';
import styles from './AddressList.module.css';
import type { AddressWords } from './addressWords.ts';

interface AddressListProps {
  readonly words: AddressWords;
  readonly addresses: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (addresses: string[]) => void;
}

/** Addresses or networks, one a line, with an empty line for the next; several may be pasted at once, networks with their masks. */
export function AddressList({ words, addresses, readOnly, onChange }: AddressListProps) {
  const { legend, isLegendHidden = false, one, another, placeholder, most } = words;
  if (readOnly) return <TextField label={legend} value={addresses.join(', ')} readOnly onCommit={() => undefined} />;
  const put = (at: number, text: string): void => onChange(addresses.toSpliced(at, 1, ...addressesIn(text)));
  const check = (at: number) => (text: string) => problem(text, addresses.toSpliced(at, 1), words);
  return (
    <fieldset className={choices.choices}>
      <legend className={isLegendHidden ? 'visually-hidden' : choices.legend}>{legend}</legend>
      {addresses.map((address, at) => (
        <div key={address} className={styles.line}>
          <TextField
            hiddenLabel
            label={`${one} ${at + 1}`}
            value={address}
            check={check(at)}
            onCommit={(text) => put(at, text)}
          />
          <IconButton size="sm" label={`Remove ${address}`} icon={<X />} onClick={() => put(at, '')} />
        </div>
      ))}
      {addresses.length >= most ? null : (
        <TextField
          hiddenLabel
          label={addresses.length === 0 ? one : another}
          placeholder={addresses.length === 0 ? placeholder : 'Add another'}
          value=""
          check={check(addresses.length)}
          onCommit={(text) => put(addresses.length, text)}
        />
      )}
    </fieldset>
  );
}

function problem(text: string, others: readonly string[], { check, most, many }: AddressWords): string | null {
  const given = addressesIn(text);
  const twice = given.find((address, i) => others.includes(address) || given.indexOf(address) < i);
  if (twice !== undefined) return `${twice} is in the list already.`;
  if (others.length + given.length > most) return `${many} ${most} at most.`;
  return given.map(check).find((message) => message !== null) ?? null;
}
