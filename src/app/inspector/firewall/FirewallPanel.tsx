import { ScrollText, Trash2 } from 'lucide-react';
import { changeFirewall, firewallRules, renameFirewall } from '../../../actions/firewalls.ts';
import { deleteThings } from '../../../actions/deleting.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { firewallLabel } from '../../../design/model/canvasObjects.ts';
import type { Firewall } from '../../../design/model/network.ts';
import { PLATFORMS, type PlatformId } from '../../../design/model/platforms.ts';
import { FIREWALL_ICON } from '../../../diagram/model/icons.ts';
import { keysOf } from '../../../lib/keysOf.ts';
import { counted } from '../../../lib/words.ts';
import { passersOf } from '../../../rules/firewalls/passers.ts';
import { useDerivation } from '../../../store/derived.ts';
import { useEditable, useReadOnly } from '../../../store/designStore.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, type Option } from '../../../ui/fields/Select.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { PathIcon } from '../../../ui/signs/PathIcon.tsx';
import { Panel, Section } from '../parts/Panel.tsx';
import { RoutesOfFirewall } from './Routes.tsx';
import { JoinedZones } from './JoinedZones.tsx';

const NO_PLATFORM = 'none';
const PLATFORM_OPTIONS: readonly Option<PlatformId | typeof NO_PLATFORM>[] = [
  { value: NO_PLATFORM, label: 'Not specified' },
  ...keysOf(PLATFORMS).map((id) => ({ value: id, label: PLATFORMS[id].label })),
];

/** A firewall: what it is, which zones it joins, and what passes it. */
export function FirewallPanel({ firewall }: { readonly firewall: Firewall }) {
  const editable = useEditable();
  const readOnly = useReadOnly();
  const count = passersOf(useDerivation()).byFirewall.get(firewall.id)?.length ?? 0;
  return (
    <Panel
      icon={<PathIcon path={FIREWALL_ICON} size={20} />}
      title={firewallLabel(firewall)}
      subtitle={`Firewall · ${counted(count, 'connection')}`}
      actions={
        readOnly ? undefined : (
          <>
            <Button icon={<ScrollText />} onClick={() => firewallRules.run(firewall.id)}>
              {firewallRules.label}
            </Button>
            {editable ? (
              <Button variant="danger" icon={<Trash2 />} onClick={() => deleteThings.run([firewall.id])}>
                {deleteThings.label([firewall.id])}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <About firewall={firewall} readOnly={!editable} />
      <JoinedZones firewall={firewall} readOnly={!editable} />
      <RoutesOfFirewall firewall={firewall} />
    </Panel>
  );
}

function About({ firewall, readOnly }: { readonly firewall: Firewall; readonly readOnly: boolean }) {
  const { id, name, platform, owner, note } = firewall;
  return (
    <Section title="About">
      <TextField
        label="Name"
        value={name}
        maxLength={LIMITS.name}
        readOnly={readOnly}
        onCommit={(next) => renameFirewall(id, next)}
      />
      <Select
        label="Platform"
        value={platform ?? NO_PLATFORM}
        options={PLATFORM_OPTIONS}
        readOnly={readOnly}
        hint="Whose words its rules are written in"
        onChange={(value) => changeFirewall(id, 'Platform', { platform: value === NO_PLATFORM ? null : value })}
      />
      <TextField
        label="Owner"
        value={owner}
        maxLength={LIMITS.fact}
        placeholder="team or person"
        readOnly={readOnly}
        onCommit={(next) => changeFirewall(id, 'Owner', { owner: next })}
      />
      <TextField
        label="Note"
        value={note}
        maxLength={LIMITS.note}
        readOnly={readOnly}
        onCommit={(next) => changeFirewall(id, 'Note', { note: next })}
      />
    </Section>
  );
}
