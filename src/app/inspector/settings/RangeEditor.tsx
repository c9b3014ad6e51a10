import { portOfText, portText, spanOf } from '../../../design/model/portNumbers.ts';
import type { PortRange } from '../../../design/model/settings.ts';
import { failure, success, type Result } from '../../../lib/result.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface RangeEditorProps {
  readonly label: string;
  readonly range: PortRange | null;
  readonly initial: PortRange | null; // null: the field may be empty, which means off
  readonly readOnly: boolean;
  readonly onChange: (range: PortRange | null, what: string) => void;
}

/** A range of ports as "49152-65535"; empty is what it was at first. */
export function RangeEditor({ label, range, initial, readOnly, onChange }: RangeEditorProps) {
  const commit = (text: string): void => {
    const read = rangeIn(text, initial);
    if (read.ok) onChange(read.value, label);
  };
  return (
    <TextField
      layout="beside"
      label={label}
      value={range ? portText(range) : ''}
      placeholder={initial ? portText(initial) : 'off'}
      check={(text) => messageOf(rangeIn(text, initial))}
      readOnly={readOnly}
      onCommit={commit}
    />
  );
}

const messageOf = (read: Result<unknown>): string | null => (read.ok ? null : read.message);

function rangeIn(text: string, initial: PortRange | null): Result<PortRange | null> {
  if (text.trim() === '') return success(initial);
  const port = portOfText(text);
  return port === null || port === 'dynamic' ? failure('Enter two ports, as 49152-65535.') : success(spanOf(port));
}
