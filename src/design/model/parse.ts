import { parseHost } from './limits.ts';
import { migrate } from './migrations.ts';
import { failure, success, type Result } from '../../lib/result.ts';
import { LIMITS, LONG_LISTS } from './bounds.ts';
import type * as z from 'zod/mini';
import { withoutEmpties } from './empties.ts';
import { brokenReference } from './references.ts';
import { baselineSchema, designSchema, type Baseline, type Design } from './schema.ts';
import { lettersIn } from './sizes.ts';
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

/**
 * The same in short steps: a page that pauses between them stays responsive while it takes in a large design. `complete` fills in
 * what may be left out where the value comes from.
 */
export function* parseInSteps(
  version: unknown,
  value: unknown,
  complete: (design: unknown) => unknown = (design) => design,
): Generator<undefined, Result<Design>> {
  const migrated = migrate(version, value);
  if (!migrated.ok) return migrated;
  const excess = excessOf(migrated.value);
  if (excess !== null) return refusal(excess);
  const whole = withoutEmpties(complete(migrated.value));
  const before = yield* parseBaseline(isRecord(whole) ? whole['baseline'] : undefined);
  if (!before.ok) return before;
  const { value: baseline } = before;
  const parsed = yield* parseHosts(designSchema, baseline ? Object.assign({}, whole, PARSED) : whole, []);
  if (!parsed.ok) return parsed;
  const design: Design = baseline ? { ...parsed.value, baseline } : parsed.value;
  const fault = brokenReference(design);
  return fault === null ? success(design, migrated.notes) : refusal(fault);
}

/** Checks the baseline of a design; absent where it has none. */
function* parseBaseline(value: unknown): Generator<undefined, Result<Baseline | undefined>> {
  if (value === undefined) return success(undefined);
  const frame = baselineSchema.safeParse(isRecord(value) ? { ...value, design: EMPTY } : value);
  if (!frame.success) return refusal(describeIssue(frame.error.issues[0], ['baseline']));
  const inside = isRecord(value) ? value['design'] : undefined;
  const parsed = yield* parseHosts(baselineSchema.shape.design, inside, ['baseline', 'design']);
  if (!parsed.ok) return parsed;
  const fault = brokenReference(parsed.value);
  if (fault !== null) return refusal(`in the baseline ${fault}`);
  return success({ ...frame.data, design: parsed.value });
}

/** Stands for a design that is checked apart. */
const EMPTY = { name: '', author: '', nextId: 1, zones: [], hosts: [] };
const PARSED = { baseline: { design: EMPTY, label: '' } };

/** Checks a design by its schema, its hosts a few at a time; `within` leads to it. */
function* parseHosts<T extends Baseline['design']>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  within: readonly PropertyKey[],
): Generator<undefined, Result<T>> {
  const { frame, hosts } = apart(value);
  const parsed = schema.safeParse(frame);
  if (!parsed.success) return refusal(describeIssue(parsed.error.issues[0], within));
  const design = parsed.data;
  for (const [i, host] of hosts.entries()) {
    if (i % HOSTS_A_STEP === 0) yield;
    const one = parseHost(host);
    if (!one.success) return refusal(describeIssue(one.error.issues[0], [...within, 'hosts', i]));
    design.hosts.push(one.data);
  }
  return success(design);
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
const MOST = { list: LIMITS.hosts, record: 40, inAll: LIMITS.values, letters: LIMITS.letters, depth: 32 } as const;

/** What there is too much of, found without looking at more than that. */
function excessOf(design: unknown): string | null {
  let [seen, letters] = [0, 0];
  const within = (value: unknown, place: string, depth: number): string | null => {
    if (typeof value === 'string') return (letters += lettersIn(value)) > MOST.letters ? TOO_MUCH : null;
    if (typeof value !== 'object' || value === null) return null;
    if (depth > MOST.depth) return about(place, 'is nested too deeply'); // or in a circle, which a database can hold
    const isList = Array.isArray(value);
    if (isList && value.length > (LONG_LISTS[place] ?? MOST.list)) return about(place, 'has too many entries');
    const keys = keysWithin(value);
    if (!keys) return about(place, 'has too many fields');
    if ((seen += keys.length) > MOST.inAll) return TOO_MUCH;
    return firstFault(keys, (key) => within(Reflect.get(value, key), isList ? place : key, depth + 1));
  };
  return within(design, 'the design', 1);
}

const TOO_MUCH = 'it holds too much';

/** The keys of a list or record; null where a record has too many. Bytes, which a database can hold, have one each. */
function keysWithin(value: object): string[] | null {
  const keys = ArrayBuffer.isView(value) ? null : Object.keys(value);
  return keys && (Array.isArray(value) || keys.length <= MOST.record) ? keys : null;
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

function firstFault<T>(items: readonly T[], faultOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  return null;
}
