import { writePort, type PortSlot } from '../model/portSlots.ts';
import { editHost, type Command } from './commands.ts';
import { editRole } from './roleCommands.ts';

/** Changes a port where it is stored; no number, where the slot may go without, means automatic again. */
export const editPort =
  (id: string, slot: PortSlot, port: number | null): Command =>
  (design) => {
    const host = design.hosts.find((one) => one.id === id);
    const change = host && writePort(host, slot, port);
    if (!change) return design;
    const command = change.kind === 'editHost' ? editHost(id, change.change) : editRole(id, change.role, change.change);
    return command(design);
  };
