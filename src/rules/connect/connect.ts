import { isSamePort } from '../../design/model/portNumbers.ts';
import type { Roster } from '../../design/model/roleIndex.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import type { Basis, Requirement } from '../rulebook/requirements.ts';
import type { Connection, Purpose } from './connection.ts';
import { bareDraft, connectionId, type Draft, type Drafts } from './drafts.ts';
import { endFinder } from '../network/ends.ts';
import { addOwn } from './own.ts';
import { fittingBasis, forEachPair } from './pairs.ts';
import type { Resolutions } from './resolve.ts';
import { targetsOf, type Target } from './targets.ts';
import { addTo } from '../../lib/groupBy.ts';

/** Returns the connections of a design in rulebook order, then what its people ask for beside, numbered where they leave a host. */
export function connect(
  design: Design,
  requirements: readonly Requirement[],
  roster: Roster,
  resolutions: Resolutions,
): Connection[] {
  const { zones, ownConnections = [] } = design;
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const drafts: Drafts = { zones: byId, endsOf: endFinder(design), ordered: [], ofPair: new Map() };
  for (const requirement of requirements) {
    forEachPair(requirement, roster, resolutions, (initiator, listener) => {
      const basis = fittingBasis(requirement, initiator, listener);
      if (!basis) return;
      const match = { requirement, basis, initiator, listener };
      for (const target of targetsOf(requirement, listener)) addPurpose(drafts, match, target);
    });
  }
  addOwn(drafts, ownConnections, roster.byId);
  return numbered(drafts.ordered);
}

interface Match {
  readonly requirement: Requirement;
  readonly basis: Basis;
  readonly initiator: Host;
  readonly listener: Host;
}

function addPurpose(drafts: Drafts, match: Match, target: Target): void {
  const { requirement, basis, initiator, listener } = match;
  const pair = `:${initiator.id}:${listener.id}`;
  const id = `${requirement.id}${pair}${target.mark}`;
  const configurable = target.configurable ?? basis.configurable;
  const { slot, switchNumber } = target;
  const purpose: Purpose = { id, requirement, basis, configurable, slot, switchNumber };
  const others = drafts.ofPair.get(pair);
  const draft = others?.find((one) => isSame(one, requirement, target));
  if (draft) {
    draft.purposes.push(purpose);
    addSlot(draft, requirement, target);
    if (!draft.protocols.includes(requirement.protocol)) draft.protocols.push(requirement.protocol);
    return;
  }
  const made = newDraft(drafts, match, target, purpose);
  drafts.ordered.push(made);
  addTo(drafts.ofPair, pair, made);
}

/** Where slots meet on one port, the connection goes by the lowest of their names; the others stay known. */
function addSlot(draft: Draft, requirement: Requirement, target: Target): void {
  const id = connectionId(draft.initiator, draft.listener, requirement.transport, target.slotId);
  if (id === draft.id || draft.aliases.includes(id)) return;
  draft.aliases.push(id < draft.id ? draft.id : id);
  if (id < draft.id) draft.id = id;
}

/** Purposes share a connection that has their address, transport and port. */
const isSame = ({ address, transport, port }: Draft, requirement: Requirement, target: Target): boolean =>
  isSamePort(port, target.port) && transport === requirement.transport && address === target.address;

function newDraft(
  drafts: Drafts,
  { requirement, initiator, listener }: Match,
  target: Target,
  purpose: Purpose,
): Draft {
  const { transport, protocol } = requirement;
  const { address, port } = target;
  const id = connectionId(initiator, listener, transport, target.slotId);
  const reach = { id, transport, port, protocols: [protocol] };
  return { ...bareDraft(drafts, initiator, listener, address), ...reach, purposes: [purpose] };
}

function numbered(drafts: readonly Draft[]): Connection[] {
  let number = 0;
  for (const draft of drafts) if (draft.scope !== 'sameHost') draft.number = number += 1;
  return [...drafts];
}
