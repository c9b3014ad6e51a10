import { columnOf, type Column } from './columns.ts';
import type { PortRange } from '../model/settings.ts';

/** A port or a range of ports: the first one, with a bit that says whether a last one follows. */
export const portEntry: Column<number | PortRange> = columnOf(() => ({
  write: (out, entry) => {
    const [from, to] = typeof entry === 'number' ? [entry, null] : [entry.from, entry.to];
    out.int(from * 2 + (to === null ? 0 : 1));
    if (to !== null) out.int(to - from);
  },
  read: (reader) => {
    const code = reader.int();
    const from = Math.floor(code / 2);
    return code % 2 === 0 ? from : { from, to: from + reader.int() };
  },
}));
