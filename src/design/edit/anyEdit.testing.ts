import * as fc from 'fast-check';
import {
  addHost,
  addZone,
  apply,
  choosePartners,
  editHost,
  editZone,
  emptyDesign,
  moveHome,
  moveHosts,
  moveToZone,
  moveZones,
  removeHosts,
  removeZones,
  renameDesign,
  setAuthor,
  type Command,
} from './commands.ts';
import { editRole, joinRole, mergeHosts, removeRole, splitHome, splitRole } from './roleCommands.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { RELATION_IDS } from '../model/relations.ts';
import { ROLE_IDS, ZONE_KINDS, type RoleId } from '../model/roles.ts';
import { rolesOf, type Design, type SettingsChange } from '../model/schema.ts';
import { DATABASES } from '../model/settings.ts';

const port = fc.oneof(fc.constantFrom(80, 443, 4000, 4001, 3901, 1433), fc.integer({ min: 1, max: 65_534 }));
const address = fc.constantFrom('10.0.0.1', '10.0.0.2', '192.0.2.1', 'FE80::1', 'fe80::1');
const name = fc.constantFrom('', 'SQL01', 'Αθήνα', 'x'.repeat(300), '\ud800', '=1+1', 'A very long computer name');
const switches = fc.array(fc.record({ clientPort: port, pokePort: fc.option(port), address: fc.option(address) }), {
  minLength: 1,
  maxLength: 4,
});
const instance = fc.oneof(
  fc.record({ kind: fc.constant('default' as const), port }),
  fc.record({ kind: fc.constant('named' as const), name: fc.constant('ONE'), port: fc.option(port) }),
);
const databases = fc.subarray([...DATABASES]);
const settingsChange: fc.Arbitrary<SettingsChange> = fc.oneof(
  fc.record({ switches }),
  fc.record({ instance }),
  fc.record({ databases }),
  fc.record({ workflow: port, instrumentation: port, integrate: port }),
  fc.record({ devices: fc.option(fc.nat(200_000)), clientUi: port }),
);
const far = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -400, max: 4000 }) },
  { weight: 1, arbitrary: fc.constantFrom(1e9, -1e9, 0.5, 1e6) },
);
const kind = fc.constantFrom(...keysOf(ZONE_KINDS));
const role = fc.constantFrom(...ROLE_IDS);

/** An edit as a user may do it, hosts and zones told by their place in the design. */
export type Edit = (design: Design) => Command;
const nothing: Command = (design) => design;
const nth = (items: readonly { readonly id: string }[], which: number): string | undefined =>
  items[which % Math.max(1, items.length)]?.id;

/** An edit that a failing law prints by name. */
const edit = <T>(name: string, arbitrary: fc.Arbitrary<T>, make: (value: T) => Edit): fc.Arbitrary<Edit> =>
  arbitrary.map((value) => Object.assign(make(value), { [fc.toStringMethod]: () => `${name} ${fc.stringify(value)}` }));

const editOf = <T>(
  kind: 'hosts' | 'zones',
  name: string,
  arbitrary: fc.Arbitrary<T>,
  make: (id: string, value: T, design: Design) => Command,
): fc.Arbitrary<Edit> =>
  edit(name, fc.tuple(fc.nat(20), arbitrary), ([which, value]) => (design) => {
    const id = nth(design[kind], which);
    return id === undefined ? nothing : make(id, value, design);
  });

const rolesAt = (design: Design, id: string): RoleId[] =>
  rolesOf(design.hosts.find((host) => host.id === id) ?? { roles: {} });
const which = fc.nat(20);

/** Any edit; texts longer and places farther than a design can hold, and zones that do not exist, included. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: edit('addHost', role, (one) => () => addHost(one)) },
  edit('addZone', kind, (one) => () => addZone(one)),
  edit('addZone at', fc.record({ kind, x: far, y: far }), (zone) => () => addZone(zone.kind, zone)),
  edit('renameDesign', name, (text) => () => renameDesign(text)),
  edit('setAuthor', name, (text) => () => setAuthor(text)),
  editOf(
    'hosts',
    'editHost',
    fc.record({ name, fqdn: name, addresses: fc.array(address, { maxLength: 2 }) }),
    editHost,
  ),
  editOf('hosts', 'web', fc.record({ https: port, http: port }), (id, web) => editHost(id, { web })),
  { weight: 3, arbitrary: editOf('hosts', 'joinRole', role, joinRole) },
  editOf('hosts', 'splitRole', which, (id, place, design) => {
    const roles = rolesAt(design, id);
    return splitRole(id, roles[place % roles.length] ?? 'masterStack');
  }),
  editOf('hosts', 'removeRole', role, removeRole),
  editOf('hosts', 'mergeHosts', which, (id, other, design) => mergeHosts(id, nth(design.hosts, other) ?? '')),
  editOf('hosts', 'editRole', settingsChange, (id, change, design) => {
    const host = design.hosts.find((one) => one.id === id);
    const has = (one: RoleId): boolean => Object.keys(change).every((key) => key in (host?.roles[one] ?? {}));
    const fitting = rolesAt(design, id).find(has);
    return fitting ? editRole(id, fitting, change) : nothing;
  }),
  {
    weight: 3,
    arbitrary: editOf(
      'hosts',
      'choosePartners',
      fc.tuple(fc.constantFrom(...RELATION_IDS), fc.array(which, { maxLength: 3 })),
      (id, [relation, others], design) =>
        choosePartners(
          id,
          relation,
          others.map((other) => nth(design.hosts, other) ?? ''),
        ),
    ),
  },
  editOf('hosts', 'moveHosts', fc.record({ which, x: far, y: far }), (id, to, design) =>
    moveHosts(new Map([[id, { zone: to.which === 0 ? 'z0' : (nth(design.zones, to.which) ?? ''), x: to.x, y: to.y }]])),
  ),
  editOf('hosts', 'moveToZone', which, (id, zone, design) => moveToZone(id, nth(design.zones, zone) ?? '')),
  editOf('hosts', 'moveHome', role, moveHome),
  editOf('hosts', 'splitHome', role, splitHome),
  editOf('zones', 'moveZones', fc.record({ x: far, y: far }), (id, place) => moveZones(new Map([[id, place]]))),
  editOf('zones', 'editZone', fc.record({ kind, name, width: far }), editZone),
  editOf('hosts', 'removeHosts', fc.constant(null), (id) => removeHosts([id])),
  editOf('zones', 'removeZones', fc.constant(null), (id) => removeZones([id])),
);

/** The design after each of the edits. */
export function edited(start: Design, edits: readonly Edit[]): Design[] {
  const designs = [start];
  for (const edit of edits) {
    const before = designs.at(-1) ?? start;
    designs.push(apply(before, edit(before)));
  }
  return designs;
}

/** Designs as edits make them: every reference whole, choices that fit, zones around their hosts. */
export const coherentDesign: fc.Arbitrary<Design> = fc
  .array(anyEdit, { minLength: 1, maxLength: 40, size: 'max' })
  .map((edits) => edited(emptyDesign('Law'), edits).at(-1) ?? emptyDesign('Law'));
