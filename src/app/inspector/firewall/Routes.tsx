import type { Firewall } from '../../../design/model/network.ts';
import type { Design, Zone } from '../../../design/model/schema.ts';
import type { Derivation } from '../../../rules/derivation.ts';
import { useDerivation } from '../../../store/derived.ts';
import { useDesign } from '../../../store/designStore.ts';
import { Note, Section } from '../parts/Panel.tsx';
import { RouteChoice } from './RouteChoice.tsx';
import { routeBetween } from './routeOptions.ts';

type Pair = readonly [Zone, Zone];

const FEW = 6; // pairs that are shown whether anything passes between them or not
const MAX_SHOWN = 24;

/** The paths between the zones that a firewall joins, and those that were told to lead through it. */
export function RoutesOfFirewall({ firewall }: { readonly firewall: Firewall }) {
  const design = useDesign();
  const joined = new Set(firewall.zones.map(({ zone }) => zone));
  const told = (design.routes ?? []).filter(({ path }) => path !== 'notFiltered' && path.via.includes(firewall.id));
  return (
    <Routes
      pairs={pairsOf(design).filter(
        ([a, b]) =>
          (joined.has(a.id) && joined.has(b.id)) ||
          told.some(({ zones }) => zones.includes(a.id) && zones.includes(b.id)),
      )}
    />
  );
}

/** The paths from a zone to the others, once there are firewalls. */
export function RoutesOfZone({ zone }: { readonly zone: Zone }) {
  const design = useDesign();
  if (!design.firewalls) return null;
  return <Routes pairs={pairsOf(design).filter((pair) => pair.includes(zone))} />;
}

/** The path between two zones, once there are firewalls. */
export function RouteBetween({ zones: [one, other] }: { readonly zones: Pair }) {
  const { firewalls } = useDesign();
  if (!firewalls || one.id === other.id) return null;
  return (
    <Section title="Path">
      <RouteChoice zones={[one, other]} />
    </Section>
  );
}

function Routes({ pairs }: { readonly pairs: readonly Pair[] }) {
  const design = useDesign();
  const derivation = useDerivation();
  const used = pairs.length > FEW ? pairs.filter((pair) => matters(design, derivation, pair)) : pairs;
  if (used.length === 0) return null;
  return (
    <Section title="Paths">
      {used.slice(0, MAX_SHOWN).map((pair) => (
        <RouteChoice key={pair.map(({ id }) => id).join(' ')} zones={pair} />
      ))}
      {used.length > MAX_SHOWN ? <Note>{`… and ${used.length - MAX_SHOWN} more: select a zone`}</Note> : null}
    </Section>
  );
}

const pairsOf = ({ zones }: Design): Pair[] =>
  zones.flatMap((one, i) => zones.slice(i + 1).map((other): Pair => [one, other]));

/** Whether a connection leads from one of the zones to the other, or somebody said how. */
function matters(design: Design, { connections }: Derivation, [one, other]: Pair): boolean {
  if (routeBetween(design, [one.id, other.id])) return true;
  const ids = new Set([one.id, other.id]);
  return connections.some(
    ({ scope, initiatorZone, listenerZone }) =>
      scope === 'crossesZones' && ids.has(initiatorZone.id) && ids.has(listenerZone.id),
  );
}
