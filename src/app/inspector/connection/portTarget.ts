import { editHost, type Command } from '../../../design/edit/commands.ts';
import { editRole } from '../../../design/edit/roleCommands.ts';
import { hostLabel } from '../../../design/model/names.ts';
import {
  emptyPort,
  enteredPort,
  portRange,
  slotLabel,
  writePort,
  type PortSlot,
} from '../../../design/model/portSlots.ts';
import type { Host } from '../../../design/model/schema.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { CONFIGURABLE } from '../../../rules/rulebook/requirements.ts';

/** Where the port of a connection is set. */
export interface PortTarget {
  readonly label: string; // "web HTTPS port"
  readonly value: number | null;
  readonly empty?: string; // what no value means; absent: there must be one
  readonly range: { readonly min: number; readonly max: number };
  readonly change: (port: number | null) => Command;
}

/** Where a connection's port can be set; null where the source allows no other or nothing of the design sets it. */
export function portTarget({ listener, purposes }: Connection): PortTarget | null {
  const purpose = purposes.find(({ configurable, slot }) => CONFIGURABLE[configurable].may && slot.in !== 'product');
  return purpose ? targetOf(listener, purpose.slot) : null;
}

/** The name of the undo step: "Change Switch 1 client port of RESP01". */
export const stepOf = (target: PortTarget, connection: Connection): string =>
  `Change ${target.label} of ${hostLabel(connection.listener)}`;

function targetOf(listener: Host, slot: PortSlot): PortTarget {
  const empty = emptyPort(listener, slot);
  return {
    label: slotLabel(slot),
    value: enteredPort(listener, slot),
    range: portRange(slot),
    change: (port) => commandFor(listener, slot, port),
    ...(empty === null ? {} : { empty }),
  };
}

const unchanged: Command = (design) => design;

function commandFor(listener: Host, slot: PortSlot, port: number | null): Command {
  const change = writePort(listener, slot, port);
  if (!change) return unchanged;
  return change.kind === 'editHost'
    ? editHost(listener.id, change.change)
    : editRole(listener.id, change.role, change.change);
}
