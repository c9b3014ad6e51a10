import { joinZone, leaveZone, nameLeg } from '../../../actions/firewalls.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { zoneLabel } from '../../../design/model/names.ts';
import type { Firewall } from '../../../design/model/network.ts';
import type { Zone } from '../../../design/model/schema.ts';
import { useDesign } from '../../../store/designStore.ts';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Note, Section } from '../parts/Panel.tsx';
import styles from './JoinedZones.module.css';

interface JoinedZonesProps {
  readonly firewall: Firewall;
  readonly readOnly: boolean;
}

/** The zones a firewall joins, and what it calls each of them. */
export function JoinedZones({ firewall, readOnly }: JoinedZonesProps) {
  const { zones } = useDesign();
  const joined = firewall.zones.length;
  return (
    <Section title={joined === 0 ? 'Zones' : `Zones (${joined})`}>
      {joined < 2 ? <Note>A firewall filters between the zones it joins: at least two.</Note> : null}
      <ul className={styles.zones}>
        {zones.map((zone) => (
          <ZoneOf key={zone.id} zone={zone} firewall={firewall} readOnly={readOnly} />
        ))}
      </ul>
    </Section>
  );
}

function ZoneOf({ zone, firewall, readOnly }: JoinedZonesProps & { readonly zone: Zone }) {
  const { id, platform, zones } = firewall;
  const leg = zones.find((one) => one.zone === zone.id);
  const name = zoneLabel(zone);
  if (readOnly && !leg) return null;
  return (
    <li>
      <Checkbox
        label={name}
        checked={leg !== undefined}
        disabled={readOnly}
        onChange={(on) => (on ? joinZone : leaveZone).run(id, zone.id)}
      />
      {leg ? (
        <div className={styles.names}>
          <TextField
            label={`The firewall’s name for ${name}`}
            value={leg.name}
            maxLength={LIMITS.label}
            placeholder="zone or interface"
            readOnly={readOnly}
            onCommit={(next) => nameLeg(id, zone.id, { name: next })}
          />
          {platform === 'asa' ? (
            <TextField
              label={`Access list at ${name}`}
              value={leg.list}
              maxLength={LIMITS.label}
              readOnly={readOnly}
              onCommit={(next) => nameLeg(id, zone.id, { list: next })}
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
