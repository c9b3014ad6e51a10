import * as z from 'zod/mini';
import { keysOf } from '../../lib/keysOf.ts';
import { RELATION_IDS, type RelationId } from './relations.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS, type RoleId } from './roles.ts';
import { addressSchema, portSchema, settings, type SettingId } from './settings.ts';

/** The most a design may hold: counts, lengths in characters, px. The largest system 1E's limits allow stays far below. */
export const LIMITS = {
  zones: 200,
  hosts: 2000,
  name: 200,
  fqdn: 253,
  addresses: 64,
  designName: 200,
  reach: 1_000_000, // of coordinates, either way, and of extents
  extent: 40, // the least
  nextId: 999_999_999_000_000,
  values: 250_000, // entries of all lists and fields of all records
  connections: 50_000, // that may follow: far beyond any real system
} as const;

const idSchema = z.string().check(z.regex(/^[a-z][a-z0-9]{0,15}$/, 'is not an id'));
const coordinate = z.int().check(z.gte(-LIMITS.reach), z.lte(LIMITS.reach));
const extent = z.int().check(z.gte(LIMITS.extent), z.lte(LIMITS.reach));
const text = (most: number) => z.string().check(z.maxLength(most));

/** A network area: a rectangle on the canvas, in px. */
export const zoneSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(keysOf(ZONE_KINDS)),
  name: text(LIMITS.name),
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
});

type SettingsShape<R extends RoleId> = { [S in (typeof ROLES)[R]['settings'][number]]: (typeof settings)[S]['schema'] };
type RolesShape = {
  [R in RoleId]: z.ZodMiniExactOptional<z.ZodMiniObject<SettingsShape<R>, z.core.$strict>>;
};
type PartnersShape = { [R in RelationId]: z.ZodMiniExactOptional<z.ZodMiniArray<typeof idSchema>> };

const shapeOf = (ids: readonly SettingId[]) => Object.fromEntries(ids.map((id) => [id, settings[id].schema]));

// The shapes are computed from the tables; only their types have to be told.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const rolesShape = Object.fromEntries(
  ROLE_IDS.map((id) => [id, z.exactOptional(z.strictObject(shapeOf(ROLES[id].settings)))]),
) as unknown as RolesShape;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const partnersShape = Object.fromEntries(
  RELATION_IDS.map((id) => [id, z.exactOptional(z.array(idSchema).check(z.minLength(1), z.maxLength(LIMITS.hosts)))]),
) as unknown as PartnersShape;

/** A placed machine, group of devices or external service. Its position is relative to its zone, in px. */
export const hostSchema = z.strictObject({
  id: idSchema,
  zone: idSchema,
  name: text(LIMITS.name),
  fqdn: text(LIMITS.fqdn),
  addresses: z.array(addressSchema).check(z.maxLength(LIMITS.addresses)),
  web: z.strictObject({ https: portSchema, http: portSchema }),
  roles: z
    .strictObject(rolesShape)
    .check(z.refine((roles) => Object.keys(roles).length > 0, { error: 'needs at least one role' })),
  partners: z.strictObject(partnersShape),
  x: coordinate,
  y: coordinate,
});

/** What the user drew; everything else is a function of it. `nextId` numbers the next zone or host and only rises. */
export const designSchema = z.strictObject({
  name: text(LIMITS.designName),
  author: text(LIMITS.name),
  nextId: z.int().check(z.gte(1), z.lte(LIMITS.nextId)),
  zones: z.array(zoneSchema).check(z.maxLength(LIMITS.zones)),
  hosts: z.array(hostSchema).check(z.maxLength(LIMITS.hosts)),
});

export type Design = z.infer<typeof designSchema>;
export type Zone = z.infer<typeof zoneSchema>;
export type Host = z.infer<typeof hostSchema>;
export type Roles = Host['roles'];
export type Partners = Host['partners'];
/** New values for some settings of a role. */
export type SettingsChange = Partial<{ [S in SettingId]: z.infer<(typeof settings)[S]['schema']> }>;

/** The roles a host carries, in the order of the role table. */
export function rolesOf({ roles }: Pick<Host, 'roles'>): RoleId[] {
  const ids = keysOf(roles);
  return ids.length > 1 ? ROLE_IDS.filter((role) => roles[role] !== undefined) : ids;
}
