import { setFlagsFromString } from 'node:v8';
import { createContext, Script } from 'node:vm';
import { Engine } from 'json-rules-engine';
import type { Design, Host } from '../src/design/model/schema.ts';
import { rolesOf } from '../src/design/model/schema.ts';
import { bareLoop } from '../src/rules/testing/bareLoop.testing.ts';
import { derive } from '../src/rules/derive.ts';
import { REQUIREMENTS } from '../src/rules/rulebook/requirements.ts';
import { systemsOf } from './designs.ts';
import { interleaved, median, timeOf, type Row } from './measuring.ts';

const SIZES = [100, 1000, 10_000]; // connections
const EACH = 3.9; // connections a host
const ROUNDS = 15;
const MOST_NAIVE = 1000; // connections; beyond, what is quadratic takes minutes
const MOST_ENGINE = 100;
const LIMIT = 15; // times the bare loop
const LIMIT_MS = 20; // of 10,000 connections

/** Deriving beside a bare loop, a rules engine, and trying every rule on every pair. */
export async function measureDeriving(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await measureSize(size)));
  return rows;
}

async function measureSize(size: number): Promise<Row[]> {
  const design = systemsOf(Math.round(size / EACH));
  const { connections } = derive(design);
  const repeats = Math.max(1, Math.round(2000 / size));
  const each = (work: (fresh: Design) => unknown) => async (): Promise<number> => {
    const designs = Array.from({ length: repeats }, () => copyOf(design));
    collectYoung();
    return ((await timeOf(() => designs.forEach(work))) / repeats) * (1000 / connections.length);
  };
  const fast = { derive: each(derive), bare: each(() => bareLoop(connections)) };
  await interleaved(10, fast); // warms up
  const times = await interleaved(ROUNDS, fast);
  const ours = median(times('derive'));
  const common = { section: 'derive', ours, unit: 'µs' };
  const what = `${connections.length} connections with findings, each`;
  const rows: Row[] = [{ ...common, what, beside: 'bare loop', peer: median(times('bare')), limit: LIMIT }];
  const slow = await slowTimes(design, size, connections.length);
  for (const [beside, peer] of slow) rows.push({ ...common, what, beside, peer, limit: null });
  if (size < 10_000) return rows;
  const whole = (ours * connections.length) / 1000;
  return [
    ...rows,
    {
      section: 'derive',
      what: `${connections.length} connections, all`,
      ours: whole,
      unit: 'ms',
      beside: 'limit',
      peer: null,
      limit: LIMIT_MS,
    },
  ];
}

/** As after an edit: nothing that was found out about the design or its hosts before can help. */
function copyOf({ zones, hosts, ...rest }: Design): Design {
  return { ...rest, zones: zones.map((zone) => ({ ...zone })), hosts: hosts.map((host) => ({ ...host })) };
}

setFlagsFromString('--expose-gc');
const collector = new Script("gc({ type: 'minor' }); gc({ type: 'minor' })"); // the first only moves what the second lets go
const context = createContext();

/** Each run pays for collecting its own garbage only, not for what the one before it left. */
const collectYoung = (): unknown => collector.runInContext(context);

/** µs a connection by the ways that look at every pair of hosts; those that would take minutes are left out. */
async function slowTimes(design: Design, size: number, connections: number): Promise<[string, number][]> {
  const runs: Record<string, () => Promise<number>> = {};
  const partners = partnersOf(design);
  if (size <= MOST_NAIVE) runs['every rule on every pair'] = () => timeOf(() => everyPair(design, partners));
  const engine = engineWithRules();
  if (size <= MOST_ENGINE) runs['json-rules-engine'] = () => timeOf(() => byEngine(engine, design, partners));
  const times = await interleaved(5, runs);
  return Object.keys(runs).map((name) => [name, (median(times(name)) * 1000) / connections]);
}

type Partners = ReadonlyMap<string, ReadonlySet<string>>;

/** Who was found as a partner, by relation and host: the slow ways get it for nothing. */
function partnersOf(design: Design): Partners {
  return new Map(
    derive(design).resolutions.map(({ relation, host, partners }) => [
      `${relation} ${host.id}`,
      new Set(partners.map(({ id }) => id)),
    ]),
  );
}

function isPair(partners: Partners, via: string, initiator: Host, listener: Host): boolean {
  if (via === 'self') return initiator === listener;
  return (
    (partners.get(`${via} ${initiator.id}`)?.has(listener.id) ?? false) ||
    (partners.get(`${via} ${listener.id}`)?.has(initiator.id) ?? false)
  );
}

function everyPair({ hosts }: Design, partners: Partners): string[] {
  const found: string[] = [];
  for (const initiator of hosts) {
    for (const listener of hosts) tryEveryRule(initiator, listener, partners, found);
  }
  return found;
}

function tryEveryRule(initiator: Host, listener: Host, partners: Partners, found: string[]): void {
  for (const { id, from, to, via } of REQUIREMENTS) {
    if (!initiator.roles[from.role] || !listener.roles[to.role]) continue;
    if (isPair(partners, via, initiator, listener)) found.push(`${id}:${initiator.id}:${listener.id}`);
  }
}

const has = (fact: string, value: string) => ({ fact, operator: 'contains', value });

function engineWithRules(): Engine {
  const engine = new Engine();
  for (const { id, from, to, via } of REQUIREMENTS) {
    const conditions = { all: [has('from', from.role), has('to', to.role), has('relations', via)] };
    engine.addRule({ conditions, event: { type: id } });
  }
  return engine;
}

async function byEngine(engine: Engine, { hosts }: Design, partners: Partners): Promise<string[]> {
  const relations = [...new Set(REQUIREMENTS.map(({ via }) => via))];
  const found: string[] = [];
  for (const initiator of hosts) {
    for (const listener of hosts) {
      const facts = {
        from: rolesOf(initiator),
        to: rolesOf(listener),
        relations: relations.filter((via) => isPair(partners, via, initiator, listener)),
      };
      const { events } = await engine.run(facts);
      for (const { type } of events) found.push(`${type}:${initiator.id}:${listener.id}`);
    }
  }
  return found;
}
