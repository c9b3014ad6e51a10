import { PORTS, settings, type PortRange } from '../../../design/model/settings.ts';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';

interface RangeEditorProps {
  readonly range: PortRange | null; // null: none is stated
  readonly canBeOff: boolean;
  readonly readOnly: boolean;
  readonly onChange: (range: PortRange | null, what: string) => void;
}

const { label, initial } = settings.rpcPorts;

/** The dynamic RPC range of a server: its first and its last port, and where it may be left out, whether it is stated at all. */
export function RangeEditor({ range, canBeOff, readOnly, onChange }: RangeEditorProps) {
  const change = (changed: Partial<Record<keyof PortRange, number | null>>): void => {
    const { from, to } = { ...range, ...changed };
    if (typeof from === 'number' && typeof to === 'number') onChange({ from, to }, label);
  };
  const shared = { layout: 'beside', readOnly } as const;
  return (
    <>
      {canBeOff ? (
        <Checkbox
          label={`List the ${inText(label)}`}
          checked={range !== null}
          disabled={readOnly}
          onChange={(on) => onChange(on ? initial : null, label)}
        />
      ) : null}
      {range === null ? null : (
        <>
          <NumberField
            {...shared}
            label="First dynamic RPC port"
            value={range.from}
            min={PORTS.min}
            max={range.to}
            reason="the range ends there"
            onCommit={(from) => change({ from })}
          />
          <NumberField
            {...shared}
            label="Last dynamic RPC port"
            value={range.to}
            min={range.from}
            max={PORTS.max}
            reason="the range begins there"
            onCommit={(to) => change({ to })}
          />
        </>
      )}
    </>
  );
}

const inText = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
