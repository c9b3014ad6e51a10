import { alignHosts as withAligned, ALIGNMENTS, type AlignmentId } from '../design/edit/aligning.ts';
import { choosePartners as withPartners, editHost, editZone, moveToZone } from '../design/edit/commands.ts';
import { applyCounted, type Counted } from '../design/edit/counting.ts';
import { editPort } from '../design/edit/editPort.ts';
import { slotLabel, type PortSlot } from '../design/model/portSlots.ts';
import { RELATIONS, type RelationId } from '../design/model/relations.ts';
import { ZONE_KINDS, type ZoneKind } from '../design/model/roles.ts';
import type { Host } from '../design/model/schema.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { hostNamed, nameOfThings, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

const USUAL_HTTP = 80;

/** Moves hosts to free places of another zone. */
export const sendToZone = {
  label: 'Move to zone',
  run(ids: readonly string[], zoneId: string): void {
    const zone = zoneOf(zoneId);
    if (!zone) return;
    const [what, name] = [nameOfThings(ids), nameOfZone(zone)];
    takeStep(
      `Move ${what} to ${name}`,
      (design) => ids.reduce((moved, id) => moveToZone(id, zoneId)(moved), design),
      () => ({ words: `${what} moved to ${name}` }),
    );
  },
} as const;

/** Gives a host another FQDN. */
export const changeFqdn = (id: string, fqdn: string): void =>
  void takeStep(`Change FQDN of ${hostNamed(id)}`, editHost(id, { fqdn }));

/** Changes a port where it is stored; no number where the slot may go without means automatic. */
export const changePort = (id: string, slot: PortSlot, port: number | null): void =>
  void takeStep(`Change ${slotLabel(slot)} of ${hostNamed(id)}`, editPort(id, slot, port));

/** Gives a host's web site an HTTP binding on the usual port, or takes it away. */
export const turnHttp = ({ id, web }: Host, on: boolean): void =>
  void takeStep(
    `Turn HTTP ${on ? 'on' : 'off'} on ${hostNamed(id)}`,
    editHost(id, { web: { ...web, http: on ? USUAL_HTTP : null } }),
  );

/** Chooses the partners of a host in a relationship; none means automatic again. */
export const choosePartners = (id: string, relation: RelationId, partners: readonly string[]): void =>
  void takeStep(`Choose ${RELATIONS[relation].label} of ${hostNamed(id)}`, withPartners(id, relation, partners));

/** Makes a zone one of another kind. */
export function changeZoneKind(id: string, kind: ZoneKind): void {
  const zone = zoneOf(id);
  const article = kind === 'dmz' ? 'a' : 'an';
  if (zone) takeStep(`Make ${nameOfZone(zone)} ${article} ${ZONE_KINDS[kind].label} zone`, editZone(id, { kind }));
}

/** Lines hosts up. */
export const alignHosts = {
  label: (how: AlignmentId): string => ALIGNMENTS[how].label,
  run(ids: readonly string[], how: AlignmentId): void {
    const label = alignHosts.label(how);
    takeStep(`${label}: ${ids.length} hosts`, withAligned(ids, how), () => ({ words: `Done: ${label}` }));
  },
} as const;

/** Gives hosts names and addresses that count up. */
export const numberHosts = (changes: ReadonlyMap<string, Counted>): void =>
  void takeStep(`Name ${changes.size} hosts`, applyCounted(changes), () => ({
    words: `${changes.size} hosts changed`,
  }));
