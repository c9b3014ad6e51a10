import { editHost, editZone, type Command } from './commands.ts';
import type { Card, HiddenBehind, Published } from '../model/network.ts';
import type { Design, Host } from '../model/schema.ts';

const hostIn = ({ hosts }: Design, id: string): Host | undefined => hosts.find((host) => host.id === id);

const onHost =
  (id: string, edit: (host: Host, design: Design) => Design): Command =>
  (design) => {
    const host = hostIn(design, id);
    return host ? edit(host, design) : design;
  };

/**
 * Changes the addresses of a host in a zone: its own, or that of a card, which is added where there is none. Where one address takes the
 * place of another, what is published for it follows.
 */
export const setAddresses = (id: string, zone: string, addresses: readonly string[]): Command =>
  onHost(id, (host, design) => {
    const { cards = [], published = [] } = host;
    const isHome = zone === host.zone;
    const before = isHome ? host.addresses : (cards.find((card) => card.zone === zone)?.addresses ?? []);
    const [old, ...otherOld] = before.filter((one) => !addresses.includes(one));
    const [next, ...otherNext] = addresses.filter((one) => !before.includes(one));
    const isReplaced = otherOld.length + otherNext.length === 0;
    const follow = (one: Published): Published =>
      isReplaced && one.for === old && next !== undefined ? { ...one, for: next } : one;
    const known = cards.some((card) => card.zone === zone) ? cards : [...cards, { zone, addresses: [] }];
    const changed = known.map((card): Card => (card.zone === zone ? { zone, addresses: [...addresses] } : card));
    return editHost(id, {
      ...(isHome ? { addresses: [...addresses] } : { cards: changed }),
      published: published.map(follow),
    })(design);
  });

/** Takes the card of a host in a zone away, with its addresses. */
export const removeCard = (id: string, zone: string): Command =>
  onHost(id, ({ cards = [] }, design) => editHost(id, { cards: cards.filter((card) => card.zone !== zone) })(design));

/** Moves the card of a host from one zone to another; where the host has addresses there, these join them. */
export const moveCard = (id: string, from: string, to: string): Command =>
  onHost(id, (host, design) => {
    const { cards = [], zone, addresses } = host;
    const card = cards.find((one) => one.zone === from);
    if (!card || from === to || !design.zones.some((one) => one.id === to)) return design;
    const there = to === zone ? addresses : (cards.find((one) => one.zone === to)?.addresses ?? []);
    const moved = setAddresses(id, to, [...new Set([...there, ...card.addresses])])(design);
    return removeCard(id, from)(moved);
  });

/** Changes what a host is published by. */
export const setPublished = (id: string, published: readonly Published[]): Command =>
  editHost(id, { published: [...published] });

/** Changes what a host or a zone is hidden behind. */
export const setHiddenBehind =
  (id: string, hiddenBehind: readonly HiddenBehind[]): Command =>
  (design) =>
    hostIn(design, id)
      ? editHost(id, { hiddenBehind: [...hiddenBehind] })(design)
      : editZone(id, { hiddenBehind: [...hiddenBehind] })(design);
