import { changeHidden, hide, unhide } from '../../../actions/addressing.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import type { Host, Zone } from '../../../design/model/schema.ts';
import { NewAddress } from './NewAddress.tsx';
import { Translation } from './Translation.tsx';
import { TranslatorChoice } from './TranslatorChoice.tsx';
import { ZoneChoice } from './ZoneChoice.tsx';

interface HiddenBehindListProps {
  readonly of: Host | Zone;
  readonly readOnly: boolean;
}

/** The addresses by which what comes from a host or a zone is seen in some zones. */
export function HiddenBehindList({ of: { id, hiddenBehind }, readOnly }: HiddenBehindListProps) {
  return hiddenBehind?.map(({ address, zones, firewall }, at) => (
    <Translation
      key={address}
      title={`Hidden behind ${address}`}
      remove={unhide.label(address)}
      readOnly={readOnly}
      onRemove={() => unhide.run(id, at)}
    >
      <ZoneChoice
        legend={`${address} is seen in`}
        chosen={zones}
        readOnly={readOnly}
        onChange={(next) => changeHidden(id, at, { zones: next })}
      />
      <TranslatorChoice
        firewall={firewall}
        readOnly={readOnly}
        onChange={(next) => changeHidden(id, at, { firewall: next })}
      />
    </Translation>
  ));
}

/** One more. */
export function NewHidden({ of }: { readonly of: Host | Zone }) {
  const { id, hiddenBehind = [] } = of;
  if (hiddenBehind.length >= LIMITS.hiddenBehind) return null;
  return (
    <NewAddress
      button="Hide behind an address"
      label="Hide behind"
      placeholder="203.0.113.1"
      taken={hiddenBehind.map(({ address }) => address)}
      onAdd={(address) => hide(id, address)}
    />
  );
}
