import { emptyDesign } from '../edit/commands.ts';
import { initialRole, newHost } from '../edit/newHosts.ts';
import { ROLE_IDS } from '../model/roles.ts';
import type { Design, Roles } from '../model/schema.ts';

const at = (i: number) => ({ x: 40 + (i % 20) * 240, y: 60 + Math.floor(i / 20) * 400 });

/** Hosts that carry every role: the most that follows from so few. */
export function allRoles(count: number): Design {
  const design = emptyDesign('All roles');
  const roles = ROLE_IDS.reduce<Roles>((all, role) => Object.assign(all, initialRole(design, role)), {});
  const hosts = Array.from({ length: count }, (_, i) => newHost(`h${i + 2}`, 'z1', `H${i + 1}`, roles, at(i)));
  const zone = { id: 'z1', kind: 'internal', name: 'All', x: 0, y: 0, width: 5000, height: 4000 } as const;
  return { ...design, nextId: count + 2, zones: [zone], hosts };
}
