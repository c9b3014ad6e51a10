import * as z from 'zod/mini';
import { LIMITS } from './bounds.ts';
import { text, withDefault } from './fields.ts';

// zod probes `eval` once unless told not to, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

/** The four databases a 1E system keeps on SQL Server. */
export const DATABASES = ['TachyonMaster', 'TachyonResponses', '1ECatalog', 'SLA'] as const;
export type Database = (typeof DATABASES)[number];

/** The TCP and UDP port numbers. */
export const PORTS = { min: 1, max: 65_535 } as const;
/** The ports of a Switch's clients: the poke port may be the next one. */
export const CLIENT_PORTS = { min: 1, max: PORTS.max - 1 } as const;

/** A TCP or UDP port number, 1 to 65535. */
export const portSchema = z.int().check(z.gte(PORTS.min), z.lte(PORTS.max));

/** Ports that follow one another, both ends included. */
export const portRangeSchema = z
  .strictObject({ from: portSchema, to: portSchema })
  .check(z.refine(({ from, to }) => from <= to, { error: 'ends before it begins' }));
export type PortRange = z.infer<typeof portRangeSchema>;

/** An IPv4 or IPv6 address, or a network in CIDR notation. */
export const addressSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: 'is not an IPv4 address, an IPv6 address or a network in CIDR notation',
});

/** A network in CIDR notation. */
export const networkSchema = z.union([z.cidrv4(), z.cidrv6()], { error: 'is not a network in CIDR notation' });

/** One IPv4 or IPv6 address of a single machine. */
export const singleAddressSchema = z.union([z.ipv4(), z.ipv6()], { error: 'is not one IPv4 or IPv6 address' });

/** A Switch: the port clients use, the poke port when it isn't the usual one, an IP address of its own if it has one. */
export const switchSchema = z.strictObject({
  clientPort: z.int().check(z.gte(CLIENT_PORTS.min), z.lte(CLIENT_PORTS.max)),
  pokePort: z.nullable(portSchema),
  address: z.nullable(singleAddressSchema),
});
export type Switch = z.infer<typeof switchSchema>;

/** The longest name of a SQL Server instance, in characters. */
export const INSTANCE_NAME = 60;

const instanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('default'), port: portSchema }),
  z.strictObject({
    kind: z.literal('named'),
    name: z.string().check(z.maxLength(INSTANCE_NAME)),
    port: z.nullable(portSchema),
  }),
]);
/** A SQL Server instance; a named one without a port chooses it anew at each start ("dynamic"). */
export type SqlInstance = z.infer<typeof instanceSchema>;

/** The ports that Windows deals out to RPC services unless it is told others. */
const WINDOWS_RPC: PortRange = { from: 49_152, to: 65_535 };

const defaultSwitch: Switch = { clientPort: 4000, pokePort: null, address: null };

/** A port the role listens on; `label` names it in the inspector. */
const port = (label: string, initial: number) => ({ form: 'port' as const, label, initial, schema: portSchema });

/** Something a role offers or doesn't; off at first. */
const onOrOff = (label: string) => ({ form: 'onOrOff' as const, label, initial: false, schema: z.boolean() });

/** The settings a role can have. Each form is one way of editing in the inspector, with its schema and first value. */
export const settings = {
  instrumentation: port('Instrumentation port', 3901),
  workflow: port('Workflow port', 8081),
  integrate: port('Integrate port', 6002),
  switches: {
    form: 'switches' as const,
    label: 'Switches',
    initial: [defaultSwitch],
    schema: z.array(switchSchema).check(z.minLength(1), z.maxLength(50)),
  },
  switchHost: port('Switch Host port', 3900),
  membership: {
    form: 'choice' as const,
    label: 'Membership',
    initial: 'domain' as const,
    schema: z.enum(['domain', 'workgroup']),
    choices: { domain: 'Domain-joined', workgroup: 'Workgroup' },
  },
  databases: {
    form: 'databases' as const,
    label: 'Databases',
    initial: [...DATABASES],
    schema: z.array(z.enum(DATABASES)).check(
      z.maxLength(DATABASES.length),
      z.refine((names) => new Set(names).size === names.length, 'names a database twice'),
    ),
  },
  instance: {
    form: 'instance' as const,
    label: 'Instance',
    initial: { kind: 'default' as const, port: 1433 },
    schema: instanceSchema,
  },
  clientUi: port('Client UI port', 7766),
  devices: {
    form: 'count' as const,
    label: 'Number of devices',
    initial: null,
    schema: z.nullable(z.int().check(z.gte(0), z.lte(10_000_000))),
  },
  smtp: port('SMTP port', 25),
  inventory: port('SQL port', 1433),
  crl: port('HTTP port', 80),
  rpcRange: {
    form: 'rangeOrNone' as const,
    label: 'Dynamic RPC range',
    initial: null,
    schema: withDefault(z.nullable(portRangeSchema), null), // came after the first shape
  },
  rpcPorts: {
    form: 'range' as const,
    label: 'Dynamic RPC range',
    initial: WINDOWS_RPC,
    schema: portRangeSchema,
  },
  ldapOverTls: onOrOff('LDAP over TLS'),
  smb: onOrOff('SMB'),
  label: {
    form: 'text' as const,
    label: 'What it is',
    initial: '',
    schema: text(LIMITS.label),
  },
};
export type SettingId = keyof typeof settings;
