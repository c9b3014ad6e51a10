import { firewallLabel } from '../design/model/canvasObjects.ts';
import { zoneLabel, listed } from '../design/model/names.ts';
import type { Firewall, Route } from '../design/model/network.ts';
import { placeFirewall, type FirewallWish } from '../design/edit/firewallPlaces.ts';
import { editFirewall, linkFirewall, setRoute } from '../design/edit/networkCommands.ts';
import type { Point } from '../geometry/rectangles.ts';
import { taskOrWords } from '../loading/loading.ts';
import { currentDesign } from '../store/designStore.ts';
import { counted } from '../lib/words.ts';
import { useViewStore } from '../store/viewStore.ts';
import { firewallOf, hostOf, selectedHosts, thingsSelection, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

const nameOf = (id: string): string => {
  const firewall = firewallOf(id);
  return firewall ? firewallLabel(firewall) : '';
};

const zoneNamed = (id: string): string => {
  const zone = zoneOf(id);
  return zone ? zoneLabel(zone) : '';
};

/** Adds a firewall: at a point of the canvas (px), or between the zone one works in and its neighbour. */
export const addFirewall = {
  label: 'Add firewall',
  run: (at?: Point): void => add('Add firewall', { at, zones: at ? [] : zoneOfWork() }),
} as const;

/** Adds a firewall between two zones: gives the boundary that they had without one a name. */
export const addFirewallBetween = {
  menu: 'Add firewall towards',
  label: (one: string, other: string): string => `Add firewall between ${one} and ${other}`, // zones, by their names
  /** `names`: what the firewall calls the zones, as far as that was told before it was placed. */
  run(one: string, other: string, names: ReadonlyMap<string, string> = new Map()): void {
    add(addFirewallBetween.label(zoneNamed(one), zoneNamed(other)), { zones: [one, other], names });
  },
} as const;

function add(label: string, where: FirewallWish): void {
  takeStep(label, placeFirewall(where), ({ firewalls = [] }) => {
    const made = firewalls.at(-1);
    return made
      ? { selection: thingsSelection([made.id]), words: `Firewall ${firewallLabel(made)} added${joins(made)}` }
      : {};
  });
}

function joins({ zones }: Firewall): string {
  const names = zones.map(({ zone }) => zoneNamed(zone));
  return names.length === 0 ? '' : `, joins ${listed(names)}`;
}

/** The zone one works in: the selected one, or that of the selected hosts. */
function zoneOfWork(): string[] {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') return [selection.id];
  const zone = hostOf(selectedHosts()[0] ?? '')?.zone;
  return zone === undefined ? [] : [zone];
}

/** Joins a firewall to a zone. Menus name the zone below `menu`; alone, an item is called by `label`. */
export const joinZone = {
  menu: 'Join zone',
  label: (zone: string): string => `Join ${zone}`, // by its name
  run: (id: string, zone: string): void => link(id, zone, true),
} as const;

/** Parts a firewall and a zone. */
export const leaveZone = {
  menu: 'Leave zone',
  label: (zone: string): string => `Leave ${zone}`,
  run: (id: string, zone: string): void => link(id, zone, false),
} as const;

/** Whether a firewall joins a zone. */
export const isJoined = (id: string, zone: string): boolean =>
  firewallOf(id)?.zones.some((leg) => leg.zone === zone) === true;

function link(id: string, zone: string, isJoining: boolean): void {
  const [name, where] = [nameOf(id), zoneNamed(zone)];
  const before = currentDesign().routes?.length ?? 0;
  const label = isJoining ? `Join ${name} to ${where}` : `Remove ${name} from ${where}`;
  takeStep(label, linkFirewall(id, zone, isJoining), ({ routes = [] }) => ({
    selection: thingsSelection([id]),
    words: `${name} ${isJoining ? 'joins' : 'no longer joins'} ${where}${withRoutes(before - routes.length)}`,
  }));
}

const withRoutes = (gone: number): string => (gone > 0 ? ` with ${counted(gone, 'route')}` : '');

/** Shows the rules of a firewall in the words of its platform. */
export const firewallRules = {
  label: 'Firewall rules…',
  run: (id: string): void => void taskOrWords('openFirewallRules', 'The rules').then((open) => open?.(id)),
} as const;

/** Changes what is said of a firewall; `what` is what was edited ("Owner"). Who typed it has heard it. */
export const changeFirewall = (
  id: string,
  what: string,
  change: Partial<Pick<Firewall, 'platform' | 'owner' | 'note'>>,
): void => void takeStep(`Change ${what.toLowerCase()} of ${nameOf(id)}`, editFirewall(id, change));

/** Gives a firewall another name. */
export const renameFirewall = (id: string, name: string): void =>
  void takeStep(`Rename ${nameOf(id)}`, editFirewall(id, { name }));

/** Tells what a firewall calls a zone it joins, or the rule list it has there. */
export function nameLeg(id: string, zone: string, change: Partial<Firewall['zones'][number]>): void {
  const legs = firewallOf(id)?.zones.map((leg) => (leg.zone === zone ? { ...leg, ...change } : leg));
  if (legs) takeStep(`Change what ${nameOf(id)} calls ${zoneNamed(zone)}`, editFirewall(id, { zones: legs }));
}

/** Chooses which way connections between two zones take, either way; null: the shortest. `words` say it ("via FW-A"). */
export function chooseRoute(zones: readonly [string, string], path: Route['path'] | null, words: string): void {
  const between = listed(zones.map(zoneNamed));
  takeStep(`Change route between ${between}`, setRoute(zones, path), () => ({ words: `${between}: ${words}` }));
}
