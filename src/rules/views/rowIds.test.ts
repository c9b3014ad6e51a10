import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addOwnConnection } from '../../design/edit/networkCommands.ts';
import { addHost, apply, editHost, moveHosts, renameDesign, type Command } from '../../design/edit/commands.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { rosterOf } from '../../design/model/roleIndex.ts';
import { ROLE_IDS } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';
import { SEED } from '../../design/testing/anyDesign.testing.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { hashOf, inBase32 } from '../../lib/hash.ts';
import type { Connection } from '../connect/connection.ts';
import { connect } from '../connect/connect.ts';
import { resolve } from '../connect/resolve.ts';
import { RULEBOOK } from '../rulebook/rulebook.ts';
import { derive } from '../derive.ts';
import { rowIdsOf } from './rowIds.ts';

const ORIGIN = 'K7Q2M9XA';

/** The id of each row by what firewalls see of it: its hosts, transport, address and port. */
function idsByRow(design: Design): Map<string, string | undefined> {
  const roster = rosterOf(design);
  const connections = connect(design, RULEBOOK.requirements, roster, resolve(roster));
  const ids = rowIdsOf({ connections }, ORIGIN);
  return new Map(
    connections.map(({ id, initiator, listener, transport, address, port }) => [
      [initiator.id, listener.id, transport, address, portText(port)].join(' '),
      ids.get(id),
    ]),
  );
}

type Kind = 'rename' | 'move' | 'add' | 'title';
const edit = fc.record({
  kind: fc.constantFrom<Kind>('rename', 'move', 'add', 'title'),
  at: fc.nat(),
  text: fc.string({ maxLength: 12 }),
});

function commandOf(design: Design, { kind, at, text }: { kind: Kind; at: number; text: string }): Command {
  const host = design.hosts[at % design.hosts.length];
  const zone = design.zones[at % design.zones.length];
  const role = ROLE_IDS[at % ROLE_IDS.length];
  if (kind === 'title' || !host || !zone || !role) return renameDesign(text);
  if (kind === 'rename') return editHost(host.id, { name: text });
  if (kind === 'move') return moveHosts(new Map([[host.id, { zone: host.zone, x: at % 400, y: at % 300 }]]));
  return addHost(role, { zone: zone.id, x: 0, y: 0 });
}

test('law: rows keep their ids through 10,000 edits that rename, move and add hosts', { timeout: 120_000 }, () => {
  let edits = 0;
  const start = fc.constantFrom(...TEMPLATES.map(({ design }) => design)).map((design) => {
    const [a, b] = design.hosts;
    const details = { transport: 'TCP', ports: [5986, { from: 6500, to: 6600 }], protocol: '', reason: '' } as const;
    return a && b ? apply(design, addOwnConnection(a.id, b.id, { ...details, ports: [...details.ports] })) : design;
  });
  fc.assert(
    fc.property(start, fc.array(edit, { minLength: 20, maxLength: 20 }), (first, steps) => {
      const before = idsByRow(first);
      let design = first;
      for (const step of steps) {
        design = apply(design, commandOf(design, step));
        const after = idsByRow(design);
        const moved = [...after].filter(([row, id]) => before.has(row) && before.get(row) !== id);
        expect(moved).toEqual([]);
        edits += 1;
      }
    }),
    { numRuns: 500, seed: SEED },
  );
  expect(edits).toBe(10_000);
});

test('an id is seven letters of Crockford base 32, another for each row, and of another origin another', () => {
  for (const { design } of TEMPLATES) {
    const derivation = derive(design);
    const ids = rowIdsOf(derivation, ORIGIN);
    const mains = derivation.connections.map(({ id }) => ids.get(id) ?? '');
    expect(new Set(mains).size).toBe(mains.length);
    expect(mains.filter((id) => !/^[0-9A-HJKMNP-TV-Z]{7}$/.test(id))).toEqual([]);
    const others = rowIdsOf(derivation, '00000000');
    expect(derivation.connections.filter(({ id }) => others.get(id) === ids.get(id))).toEqual([]);
    expect(rowIdsOf(derivation, ORIGIN)).toBe(ids);
    for (const { aliases } of derivation.connections) for (const alias of aliases) expect(ids.get(alias)).toBeDefined();
  }
});

test('of two alike the younger takes the next hash, whichever stands first', () => {
  const [first] = derive(TEMPLATES[0]?.design ?? { name: '', author: '', nextId: 1, zones: [], hosts: [] }).connections;
  if (!first) throw new Error('The template has no connection');
  const hash = (id: string, attempt = 0): string => inBase32(hashOf(`${ORIGIN} ${id}`, attempt) % 32 ** 7, 7);
  const [older, younger] = twoAlike(hash);
  const row = (number: number): Connection => ({
    ...first,
    id: idOf(number),
    aliases: [],
    initiator: { ...first.initiator, id: `h${number}` },
    listener: { ...first.listener, id: 'h1' },
  });
  for (const numbers of [
    [older, younger],
    [younger, older],
  ]) {
    const ids = rowIdsOf({ connections: numbers.map(row) }, ORIGIN);
    expect([ids.get(idOf(older)), ids.get(idOf(younger))]).toEqual([hash(idOf(older)), hash(idOf(younger), 1)]);
  }
});

const idOf = (number: number): string => `h${number}:h1:TCP:https`;
/** The numbers of two hosts whose connections would have one id. */
function twoAlike(hash: (id: string) => string): [number, number] {
  const seen = new Map<string, number>();
  for (let number = 2; number < 2_000_000; number += 1) {
    const id = hash(idOf(number));
    const other = seen.get(id);
    if (other !== undefined) return [other, number];
    seen.set(id, number);
  }
  throw new Error('No two ids are alike');
}
