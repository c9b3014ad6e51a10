import { parseHost } from './limits.ts';
import { migrate } from './migrations.ts';
import { failure, success, type Result } from '../../lib/result.ts';
import { designSchema, LIMITS, type Design } from './schema.ts';
import { isRecord } from '../../lib/plainData.ts';

/** The one door for designs from outside: brings a value of the given version up to date, checks shape and references. */
export function parseDesign(version: unknown, value: unknown): Result<Design> {
  const steps = parseInSteps(version, value);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const HOSTS_A_STEP = 200;

/** The same in short steps: a page that pauses between them stays responsive while it takes in a large design. */
export function* parseInSteps(version: unknown, value: unknown): Generator<undefined, Result<Design>> {
  const migrated = migrate(version, value);
  if (!migrated.ok) return migrated;
  const excess = excessOf(migrated.value);
  if (excess !== null) return refusal(excess);
  const { frame, hosts } = apart(migrated.value);
  const parsed = designSchema.safeParse(frame);
  if (!parsed.success) return refusal(describeIssue(parsed.error.issues[0]));
  const design = parsed.data;
  for (const [i, host] of hosts.entries()) {
    if (i % HOSTS_A_STEP === 0) yield;
    const one = parseHost(host);
    if (!one.success) return refusal(describeIssue(one.error.issues[0], ['hosts', i]));
    design.hosts.push(one.data);
  }
  const fault = brokenReference(design);
  return fault === null ? success(design, migrated.notes) : refusal(fault);
}

const refusal = (why: string): Result<never> => failure(`The design is not valid: ${why}.`);

/** A design's hosts, which can be many, and the design without them. What has no list of hosts stays as it is, to be refused. */
function apart(design: unknown): { frame: unknown; hosts: readonly unknown[] } {
  const hosts = isRecord(design) ? design['hosts'] : null;
  return Array.isArray(hosts) && isRecord(design)
    ? { frame: { ...design, hosts: [] }, hosts }
    : { frame: design, hosts: [] };
}

/** The most values that a list may have, a record, or a whole design, and how deep: the schema would list every bad one before it refuses. */
const MOST = { list: LIMITS.hosts, record: 40, inAll: LIMITS.values, depth: 32 } as const;

/** What there is too much of, found without looking at more than that. */
function excessOf(design: unknown): string | null {
  let seen = 0;
  const within = (value: unknown, place: string, depth: number): string | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (depth > MOST.depth) return about(place, 'is nested too deeply'); // or in a circle, which a database can hold
    const isList = Array.isArray(value);
    if (isList && value.length > MOST.list) return about(place, 'has too many entries');
    // Bytes, which a database can hold, have a field for each.
    const keys = ArrayBuffer.isView(value) ? null : Object.keys(value);
    if (!keys || (!isList && keys.length > MOST.record)) return about(place, 'has too many fields');
    seen += keys.length;
    if (seen > MOST.inAll) return 'it holds too much';
    return firstFault(keys, (key) => within(Reflect.get(value, key), isList ? place : key, depth + 1));
  };
  return within(design, 'the design', 1);
}

/** A key can be as long as its writer likes. */
const about = (place: string, what: string): string => `${place.slice(0, 40)} ${what}`;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
}

/** What is wrong, and where: `within` leads to what was checked. */
function describeIssue(issue: Issue | undefined, within: readonly PropertyKey[] = []): string {
  if (!issue) return 'its shape is unknown';
  const path = [...within, ...issue.path];
  const where = path.length > 0 ? path.map(String).join('.') : 'the design';
  const unknown = issue.keys?.[0];
  if (unknown !== undefined) return `${where} has the unknown field "${unknown.slice(0, 40)}"`;
  return `${where}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1, 160)}`;
}

function brokenReference(design: Design): string | null {
  const zones = new Set(design.zones.map((zone) => zone.id));
  const hosts = new Set(design.hosts.map((host) => host.id));
  if (zones.size < design.zones.length) return 'two zones have the same id';
  if (hosts.size < design.hosts.length) return 'two hosts have the same id';
  if (design.zones.some((zone) => hosts.has(zone.id))) return 'a zone and a host have the same id';
  if (highestNumber([...zones, ...hosts]) >= design.nextId) return 'nextId is not above the ids in use';
  return firstFault(design.hosts, (host) => {
    if (!zones.has(host.zone)) return `host "${host.id}" stands in zone "${host.zone}", which does not exist`;
    return firstFault(Object.values(host.partners), (partners) => {
      if (new Set(partners).size < partners.length) return `host "${host.id}" names a partner twice`;
      const missing = partners.find((id) => !hosts.has(id));
      return missing === undefined ? null : `host "${host.id}" chose "${missing}" as partner, which does not exist`;
    });
  });
}

function firstFault<T>(items: readonly T[], faultOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  return null;
}

function highestNumber(ids: readonly string[]): number {
  return ids.reduce((highest, id) => Math.max(highest, Number(/\d+$/.exec(id)?.[0] ?? 0)), 0);
}
