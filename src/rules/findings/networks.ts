import { compareIds } from '../../design/model/roleIndex.ts';
import { hostLabel, listed, zoneLabel } from '../../design/model/names.ts';
import { networksOf, type Networks } from '../../design/model/networks.ts';
import { allSwitchesOf } from '../../design/model/portSlots.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import { untoldTranslationsOf } from '../network/translators.ts';
import { finding, type Finding } from './finding.ts';
import type { Check } from './findings.ts';
import type { Fix } from './fixes.ts';

/** The networks that zones state; null where none does. */
function statedNetworks({ zones }: Design): Networks<Zone> | null {
  if (zones.every(({ networks }) => networks === undefined)) return null;
  return networksOf(ordered(zones).flatMap((owner) => (owner.networks ?? []).map((text) => ({ text, owner }))));
}

/** What is found is the same in whichever order the zones stand. */
const ordered = (zones: readonly Zone[]): Zone[] => zones.toSorted((a, b) => compareIds(a.id, b.id));

/** The addresses of a host by the zone they stand in: those of its Switches stand in its own. */
function placedAddresses(host: Host): readonly (readonly [zone: string, text: string])[] {
  const home = [...host.addresses, ...allSwitchesOf(host).flatMap(({ address }) => address ?? [])];
  return [
    ...[...new Set(home)].map((text) => [host.zone, text] as const),
    ...(host.cards ?? []).flatMap(({ zone, addresses }) =>
      [...new Set(addresses)].map((text) => [zone, text] as const),
    ),
  ];
}

/** Published addresses stand in none of the zone's networks on purpose. */
const strayAddresses: Check = ({ design, roster }) => {
  const networks = statedNetworks(design);
  if (!networks) return [];
  const zones = new Map(design.zones.map((zone) => [zone.id, zone]));
  return roster.hosts.flatMap((host) =>
    placedAddresses(host).flatMap(([id, text]) => {
      const zone = zones.get(id);
      const around = networks.around(text);
      if (!zone || around.some(({ owner }) => owner === zone)) return [];
      const other = around.at(-1); // the narrowest
      if (other) return [elsewhere(host, text, zone, other)];
      return zone.networks ? [outside(host, text, zone, zone.networks)] : [];
    }),
  );
};

function elsewhere(
  host: Host,
  text: string,
  zone: Zone,
  other: { readonly text: string; readonly owner: Zone },
): Finding {
  const [here, there] = [zoneLabel(zone), zoneLabel(other.owner)];
  const label = `Move to ${there}`;
  const fix: Fix =
    zone.id === host.zone
      ? { kind: 'moveToZone', label, host: host.id, zone: other.owner.id }
      : { kind: 'moveCard', label: `${label} with its card`, host: host.id, from: zone.id, to: other.owner.id };
  return finding('warning', 'address-other-zone', {
    subject: `${host.id}:${zone.id}:${text}`,
    message: `${text} of ${hostLabel(host)} in ${here} is in ${other.text}, a network of ${there}.`,
    action: `Move it to ${there}, or correct the address or the network.`,
    hosts: [host],
    details: [other.text, other.owner.id],
    fixes: [fix],
  });
}

const outside = (host: Host, text: string, zone: Zone, networks: readonly string[]): Finding =>
  finding('warning', 'address-outside', {
    subject: `${host.id}:${zone.id}:${text}`,
    message: `${text} of ${hostLabel(host)} is in none of the networks of ${zoneLabel(zone)}: ${listed(networks)}.`,
    action: `Correct the address, or add its network to ${zoneLabel(zone)}.`,
    hosts: [host],
    details: networks,
  });

/** Two networks of two zones, one of which lies in the other. */
interface Overlap {
  readonly zone: Zone;
  readonly text: string;
  readonly otherText: string;
}

/** A finding for each zone that overlaps zones before it. */
const overlappingZones: Check = ({ design }) => {
  const networks = statedNetworks(design);
  const overlaps = networks ? overlapsIn(design.zones, networks) : new Map<Zone, Map<string, Overlap>>();
  return ordered([...overlaps.keys()]).flatMap((zone) => {
    const byOther = overlaps.get(zone) ?? new Map<string, Overlap>();
    const others = [...byOther.values()].toSorted((a, b) => compareIds(a.zone.id, b.zone.id));
    const [first] = others;
    if (!first) return [];
    const same = first.text === first.otherText;
    return finding('warning', 'networks-overlap', {
      subject: zone.id,
      message: `${zoneLabel(zone)} has addresses in common with ${listed(others.map((one) => zoneLabel(one.zone)))}: ${
        same ? `${first.text} is in both` : `${first.text} and ${first.otherText} overlap`
      }.`,
      action: 'State each network in the one zone it belongs to.',
      hosts: [],
      details: others.flatMap((one) => [one.zone.id, one.text, one.otherText]),
    });
  });
};

/** By the later of two zones, what it has in common with those before it. */
function overlapsIn(zones: readonly Zone[], networks: Networks<Zone>): Map<Zone, Map<string, Overlap>> {
  const found = new Map<Zone, Map<string, Overlap>>();
  const note = (zone: Zone, text: string, other: Zone, otherText: string): void => {
    if (compareIds(zone.id, other.id) < 0) return note(other, otherText, zone, text);
    const known = found.get(zone) ?? new Map<string, Overlap>();
    found.set(zone, known);
    if (!known.has(other.id)) known.set(other.id, { zone: other, text, otherText });
  };
  const stated = ordered(zones).flatMap((zone) => (zone.networks ?? []).map((text) => ({ zone, text })));
  for (const { zone, text } of stated) {
    for (const { owner, text: wider } of networks.around(text)) if (owner !== zone) note(zone, text, owner, wider);
  }
  return found;
}

/** Which of two addresses a firewall on the way sees depends on where it is translated: both are listed until that is told. */
const untoldTranslations: Check = ({ design, connections }) => {
  const byHost = new Map<Host, Map<string, string>>(); // by what is said of it, what it is about
  for (const { host, seen, zone } of untoldTranslationsOf(design, connections)) {
    const seenAs = byHost.get(host) ?? new Map<string, string>();
    byHost.set(host, seenAs.set(`${seen} from ${zoneLabel(zone)}`, `${seen} from ${zone.id}`));
  }
  const inOrder = [...byHost].toSorted(([a], [b]) => compareIds(a.id, b.id));
  return inOrder.map(([host, seenAs]) =>
    finding('info', 'translator-untold', {
      subject: host.id,
      message: `${hostLabel(host)} is seen as ${listed([...seenAs.keys()])}; which firewall translates is not known.`,
      action: 'Both addresses are listed: ask for the one that each firewall sees.',
      hosts: [host],
      details: [...seenAs.values()],
    }),
  );
};

/** Networks of zones, the addresses that should lie in them, and those that stand for others. */
export const networkChecks: readonly Check[] = [strayAddresses, overlappingZones, untoldTranslations];
