import {
  removeCard as withoutCard,
  setAddresses,
  setHiddenBehind,
  setPublished,
} from '../design/edit/addressCommands.ts';
import { editZone } from '../design/edit/commands.ts';
import { zoneLabel } from '../design/model/names.ts';
import type { HiddenBehind, Published } from '../design/model/network.ts';
import { ownAddresses } from '../design/model/ownAddresses.ts';
import type { Host } from '../design/model/schema.ts';
import { currentDesign } from '../store/designStore.ts';
import { hostNamed, hostOf, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

const nameOfZone = (id: string): string => {
  const zone = zoneOf(id);
  return zone ? zoneLabel(zone) : '';
};

/** Gives a host other addresses in a zone. */
export function changeAddresses(id: string, zone: string, addresses: readonly string[]): void {
  const where = hostOf(id)?.zone === zone ? '' : ` in ${nameOfZone(zone)}`;
  takeStep(`Change addresses of ${hostNamed(id)}${where}`, setAddresses(id, zone, addresses));
}

/** Gives a host a network card in another zone. */
export const addCard = {
  label: 'Add network card',
  run(id: string, zone: string): void {
    const [name, where] = [hostNamed(id), nameOfZone(zone)];
    takeStep(`Add network card of ${name} in ${where}`, setAddresses(id, zone, []), () => ({
      words: `Network card in ${where} added to ${name}`,
    }));
  },
} as const;

/** Takes the card of a host in a zone away, with its addresses. */
export const removeCard = {
  label: (zone: string): string => `Remove network card in ${zone}`,
  run(id: string, zone: string): void {
    const [name, where] = [hostNamed(id), nameOfZone(zone)];
    takeStep(`Remove network card of ${name} in ${where}`, withoutCard(id, zone), () => ({
      words: `Network card in ${where} removed from ${name}`,
    }));
  },
} as const;

/** The zones an address stands for another in at first: the Internet where there is one, else all zones but the own. */
function firstZones(own: string): string[] {
  const others = currentDesign().zones.filter(({ id }) => id !== own);
  const outside = others.filter(({ kind }) => kind === 'internet');
  return (outside.length > 0 ? outside : others).map(({ id }) => id);
}

/** Publishes the first address of a host by another one. */
export function publish(id: string, address: string): void {
  const host = hostOf(id);
  const own = host && ownAddresses(host)[0];
  const zones = host ? firstZones(host.zone) : [];
  if (!host || own === undefined) return;
  const one: Published = { address, for: own, zones: zones.length > 0 ? zones : [host.zone], firewall: null };
  takeStep(`Publish ${hostNamed(id)} as ${address}`, setPublished(id, [...(host.published ?? []), one]), () => ({
    words: `${hostNamed(id)} published as ${address}`,
  }));
}

/** Changes what a published address stands for, or where. */
export function changePublished(id: string, at: number, change: Partial<Published>): void {
  const { published = [] } = hostOf(id) ?? {};
  const one = published[at];
  if (!one) return;
  takeStep(`Change published address ${one.address}`, setPublished(id, published.with(at, { ...one, ...change })));
}

/** Publishes a host no longer by an address. */
export const unpublish = {
  label: (address: string): string => `Remove published address ${address}`,
  run(id: string, at: number): void {
    const { published = [] } = hostOf(id) ?? {};
    const address = published[at]?.address ?? '';
    takeStep(unpublish.label(address), setPublished(id, published.toSpliced(at, 1)), () => ({
      words: `${address} removed from ${hostNamed(id)}`,
    }));
  },
} as const;

const hiddenOf = (id: string): readonly HiddenBehind[] => (hostOf(id) ?? zoneOf(id))?.hiddenBehind ?? [];
const nameOf = (id: string): string => (hostOf(id) ? hostNamed(id) : nameOfZone(id));
const zoneAround = (id: string): string => (hostOf(id) satisfies Host | undefined)?.zone ?? id;

/** Hides what comes from a host or a zone behind an address. */
export function hide(id: string, address: string): void {
  const zones = firstZones(zoneAround(id));
  const one: HiddenBehind = { address, zones: zones.length > 0 ? zones : [zoneAround(id)], firewall: null };
  takeStep(`Hide ${nameOf(id)} behind ${address}`, setHiddenBehind(id, [...hiddenOf(id), one]), () => ({
    words: `${nameOf(id)} hidden behind ${address}`,
  }));
}

/** Changes in which zones a host or a zone is seen by an address. */
export function changeHidden(id: string, at: number, change: Partial<HiddenBehind>): void {
  const all = hiddenOf(id);
  const one = all[at];
  if (one) takeStep(`Change how ${one.address} is seen`, setHiddenBehind(id, all.with(at, { ...one, ...change })));
}

/** Hides a host or a zone no longer behind an address. */
export const unhide = {
  label: (address: string): string => `Remove hiding address ${address}`,
  run(id: string, at: number): void {
    const all = hiddenOf(id);
    const address = all[at]?.address ?? '';
    takeStep(unhide.label(address), setHiddenBehind(id, all.toSpliced(at, 1)), () => ({
      words: `${address} removed from ${nameOf(id)}`,
    }));
  },
} as const;

/** States the networks of a zone. */
export const changeNetworks = (id: string, networks: string[]): void =>
  void takeStep(`Change networks of ${nameOfZone(id)}`, editZone(id, { networks }));
