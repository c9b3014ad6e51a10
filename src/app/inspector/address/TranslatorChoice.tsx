import { firewallLabel } from '../../../design/model/canvasObjects.ts';
import { useDesign } from '../../../store/designStore.ts';
import { Select } from '../../../ui/fields/Select.tsx';

interface TranslatorChoiceProps {
  readonly firewall: string | null; // that translates, if one is told
  readonly readOnly: boolean;
  readonly onChange: (firewall: string | null) => void;
}

const UNTOLD = { value: '', label: 'Not specified' };

/** Which firewall puts one address for the other: what the rules of each firewall name hangs on it. Nothing to choose without firewalls. */
export function TranslatorChoice({ firewall, readOnly, onChange }: TranslatorChoiceProps) {
  const { firewalls = [] } = useDesign();
  if (firewalls.length === 0) return null;
  return (
    <Select
      label="Translated by"
      value={firewall ?? UNTOLD.value}
      options={[UNTOLD, ...firewalls.map((one) => ({ value: one.id, label: firewallLabel(one) }))]}
      readOnly={readOnly}
      onChange={(value) => onChange(value === UNTOLD.value ? null : value)}
    />
  );
}
