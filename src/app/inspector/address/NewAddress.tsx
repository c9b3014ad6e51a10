import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { FIELDS } from '../../../platform/places.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { addressMessage } from '../parts/checks.ts';

interface NewAddressProps {
  readonly button: string;
  readonly label: string; // of the field
  readonly placeholder: string;
  readonly taken: readonly string[];
  readonly onAdd: (address: string) => void;
}

/** A button that a field for one address more takes the place of, until that is entered. */
export function NewAddress({ button, ...field }: NewAddressProps) {
  const [adding, setAdding] = useState(false);
  if (adding) return <NewField {...field} onDone={() => setAdding(false)} />;
  return (
    <Button size="sm" icon={<Plus />} onClick={() => setAdding(true)}>
      {button}
    </Button>
  );
}

interface NewFieldProps extends Omit<NewAddressProps, 'button'> {
  readonly onDone: () => void;
}

function NewField({ label, placeholder, taken, onAdd, onDone }: NewFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>(FIELDS)?.focus(), []);
  const check = (text: string): string | null => {
    if (taken.includes(text)) return `${text} is in the list already.`;
    return text === '' ? null : addressMessage(text);
  };
  const add = (text: string): void => {
    if (text !== '') onAdd(text);
    onDone();
  };
  return (
    <div ref={box} style={WIDE}>
      <TextField label={label} value="" placeholder={placeholder} check={check} onCommit={add} />
    </div>
  );
}

const WIDE = { flexBasis: '100%', minWidth: 0 } as const; // a line of its own among buttons
