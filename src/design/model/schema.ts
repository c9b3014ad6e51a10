import * as z from 'zod/mini';
import { keysOf } from '../../lib/keysOf.ts';
import { RELATION_IDS, type RelationId } from './relations.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS, type RoleId } from './roles.ts';
import { LIMITS } from './bounds.ts';
import { coordinate, extent, idSchema, someOf, someText, text, withDefault } from './fields.ts';
import {
  cardSchema,
  firewallSchema,
  hiddenBehindSchema,
  ownConnectionSchema,
  publishedSchema,
  routeSchema,
} from './network.ts';
import { acceptedSchema, canvasNoteSchema, requestSchema, resultSchema, ruleFactsSchema } from './request.ts';
import { addressSchema, networkSchema, portSchema, settings, type SettingId } from './settings.ts';

/** A network area: a rectangle on the canvas, in px. */
export const zoneSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(keysOf(ZONE_KINDS)),
  name: text(LIMITS.name),
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  networks: someOf(networkSchema, LIMITS.networks),
  hiddenBehind: someOf(hiddenBehindSchema, LIMITS.hiddenBehind),
  note: someText(LIMITS.note),
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
  web: z.strictObject({ https: portSchema, http: z.nullable(portSchema) }), // null: the site has no HTTP binding
  roles: z
    .strictObject(rolesShape)
    .check(z.refine((roles) => Object.keys(roles).length > 0, { error: 'needs at least one role' })),
  partners: z.strictObject(partnersShape),
  x: coordinate,
  y: coordinate,
  cards: someOf(cardSchema, LIMITS.cards),
  published: someOf(publishedSchema, LIMITS.published),
  hiddenBehind: someOf(hiddenBehindSchema, LIMITS.hiddenBehind),
  closingDrop: z.exactOptional(z.literal(true)), // its host firewall's rules end with one that drops the rest
  note: someText(LIMITS.note),
});

/** Eight characters of Crockford's base 32 that tell a design and its copies from all others. */
const originSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, 'is not an origin'));

const plain = {
  name: text(LIMITS.designName),
  author: text(LIMITS.name),
  nextId: z.int().check(z.gte(1), z.lte(LIMITS.nextId)),
  zones: z.array(zoneSchema).check(z.maxLength(LIMITS.zones)),
  hosts: z.array(hostSchema).check(z.maxLength(LIMITS.hosts)),
  origin: z.exactOptional(originSchema),
  ownConnections: someOf(ownConnectionSchema, LIMITS.ownConnections),
  firewalls: someOf(firewallSchema, LIMITS.firewalls),
  routes: someOf(routeSchema, LIMITS.routes),
  canvasNotes: someOf(canvasNoteSchema, LIMITS.canvasNotes),
  request: z.exactOptional(requestSchema),
  facts: someOf(ruleFactsSchema, LIMITS.facts),
  accepted: someOf(acceptedSchema, LIMITS.accepted),
};

/** The design as it is in force, and which of its hosts are which of the present where that can't be told from their ids. */
export const baselineSchema = z.strictObject({
  design: z.strictObject(plain),
  label: text(LIMITS.name),
  pairs: withDefault(
    z.array(z.strictObject({ baseline: idSchema, present: idSchema })).check(z.maxLength(LIMITS.hosts)),
    [],
  ),
});
export type Baseline = z.infer<typeof baselineSchema>;

/**
 * What the user drew and decided; everything else is a function of it. `nextId` numbers the next thing that gets an id and only rises.
 * What came after the first shape is left out where there is none of it.
 */
export const designSchema = z.strictObject({
  ...plain,
  baseline: z.exactOptional(baselineSchema),
  results: someOf(resultSchema, LIMITS.results),
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
