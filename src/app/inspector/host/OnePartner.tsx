import { RELATIONS } from '../../../design/model/relations.ts';
import { Select } from '../../../ui/fields/Select.tsx';
import { automaticText, partnerName, PartnerState, type PartnerProps } from './PartnerState.tsx';

const AUTOMATIC = 'automatic';

/** A relationship with one partner: the automatic one, or a chosen one. */
export function OnePartner({ resolution, automatic, readOnly, choose }: PartnerProps) {
  const { relation, host, how, partners, candidates } = resolution;
  const { label } = RELATIONS[relation];
  const options = [
    { value: AUTOMATIC, label: automaticText(automatic) },
    ...candidates.map((one) => ({ value: one.id, label: partnerName(one, host) })),
  ];
  return (
    <div>
      <Select
        label={label}
        value={how === 'chosen' ? (partners[0]?.id ?? AUTOMATIC) : AUTOMATIC}
        options={options}
        readOnly={readOnly}
        onChange={(id) => choose(id === AUTOMATIC ? [] : [id])}
      />
      <PartnerState resolution={resolution} />
    </div>
  );
}
