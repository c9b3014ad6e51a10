import {
  emptyPort,
  enteredPort,
  isRangeSlot,
  portRange,
  slotLabel,
  type PortSlot,
} from '../../../design/model/portSlots.ts';
import type { Host } from '../../../design/model/schema.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { CONFIGURABLE } from '../../../rules/rulebook/configurable.ts';

/** Where the port of a connection is set. */
export interface PortTarget {
  readonly label: string; // "web HTTPS port"
  readonly value: number | null;
  readonly empty?: string; // what no value means; absent: there must be one
  readonly range: { readonly min: number; readonly max: number };
  readonly slot: PortSlot;
}

/** Where a connection's port can be set; null where the source allows no other, nothing of the design sets it, or it is a range of its host's. */
export function portTarget({ listener, purposes }: Connection): PortTarget | null {
  const purpose = purposes.find(
    ({ configurable, slot }) => CONFIGURABLE[configurable].may && slot.in !== 'product' && !isRangeSlot(slot),
  );
  return purpose ? targetOf(listener, purpose.slot) : null;
}

function targetOf(listener: Host, slot: PortSlot): PortTarget {
  const empty = emptyPort(listener, slot);
  return {
    label: slotLabel(slot),
    value: enteredPort(listener, slot),
    range: portRange(slot),
    slot,
    ...(empty === null ? {} : { empty }),
  };
}
