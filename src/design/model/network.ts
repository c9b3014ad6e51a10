import * as z from 'zod/mini';
import { keysOf } from '../../lib/keysOf.ts';
import { LIMITS } from './bounds.ts';
import { coordinate, idSchema, text, textOrNone, withDefault } from './fields.ts';
import { PLATFORMS } from './platforms.ts';
import { addressSchema, portRangeSchema, portSchema } from './settings.ts';

const towards = z.array(idSchema).check(z.minLength(1), z.maxLength(LIMITS.zones));
const translator = withDefault(z.nullable(idSchema), null);

/** A network card in another zone than the host's own, with the addresses it has there. */
export const cardSchema = z.strictObject({
  zone: idSchema,
  addresses: withDefault(z.array(addressSchema).check(z.maxLength(LIMITS.addresses)), []),
});
export type Card = z.infer<typeof cardSchema>;

/** An address that stands for one of the host's own towards peers in some zones; a firewall translates it, if one is told. */
export const publishedSchema = z.strictObject({
  address: addressSchema,
  for: addressSchema,
  zones: towards,
  firewall: translator,
});
export type Published = z.infer<typeof publishedSchema>;

/** An address that a host, or all of a zone, is seen by from some zones. */
export const hiddenBehindSchema = z.strictObject({ address: addressSchema, zones: towards, firewall: translator });
export type HiddenBehind = z.infer<typeof hiddenBehindSchema>;

/** A connection that somebody asks for with a reason of their own: no source knows it. */
export const ownConnectionSchema = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  transport: z.enum(['TCP', 'UDP']),
  ports: z.array(z.union([portSchema, portRangeSchema])).check(z.minLength(1), z.maxLength(LIMITS.ports)),
  protocol: textOrNone(LIMITS.protocol),
  reason: textOrNone(LIMITS.reason),
});
export type OwnConnection = z.infer<typeof ownConnectionSchema>;

/** A zone as a firewall knows it: by an interface or zone name of its own, and the name of the rule list there, if any. */
const legSchema = z.strictObject({ zone: idSchema, name: textOrNone(LIMITS.label), list: textOrNone(LIMITS.label) });

/** What stands between zones and lets through what it is told to. */
export const firewallSchema = z.strictObject({
  id: idSchema,
  name: text(LIMITS.name),
  x: coordinate,
  y: coordinate,
  zones: withDefault(z.array(legSchema).check(z.maxLength(LIMITS.legs)), []),
  platform: withDefault(z.nullable(z.enum(keysOf(PLATFORMS))), null),
  owner: textOrNone(LIMITS.fact),
  note: textOrNone(LIMITS.note),
});
export type Firewall = z.infer<typeof firewallSchema>;

/** Which way connections between two zones take, either way: firewalls and the zones between them, from the first zone to the second. */
export const routeSchema = z.strictObject({
  zones: z.tuple([idSchema, idSchema]),
  path: z.union([
    z.literal('notFiltered'),
    z.strictObject({
      via: z.array(idSchema).check(z.minLength(1), z.maxLength(LIMITS.firewalls)),
      through: withDefault(z.array(idSchema).check(z.maxLength(LIMITS.zones)), []),
    }),
  ]),
});
export type Route = z.infer<typeof routeSchema>;
