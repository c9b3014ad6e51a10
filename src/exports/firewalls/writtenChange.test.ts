import { describe, expect, test } from 'vitest';
import { apply, editHost, removeHosts } from '../../design/edit/commands.ts';
import { setBaseline } from '../../design/edit/requestCommands.ts';
import type { Design } from '../../design/model/schema.ts';
import { derive } from '../../rules/derive.ts';
import { aDesign, aHost, aServer, hostNamed, withFirewalls } from '../../rules/testing/builders.testing.ts';
import { filtersOf, WAYS, written, type Filter } from './written.ts';
import { writtenChange, type ChangePart } from './writtenChange.ts';

const HEADING = { names: new Map<string, string>(), revision: '', date: '2026-11-28' };

const before: Design = {
  ...withFirewalls(
    aDesign(
      aServer({ addresses: ['10.0.0.1'] }),
      aHost('dmzServer', { name: 'DMZ01', addresses: ['192.0.2.1'] }),
      aHost('dmzServer', { name: 'DMZ02', addresses: ['192.0.2.2'] }),
      aHost('clients', { name: 'Away', zone: 'internet', addresses: ['198.51.100.0/24'] }),
    ),
    { FW: ['Internal', 'DMZ', 'Internet'] },
  ),
  origin: '7Q4ZK0MW',
};
/** DMZ02 goes, and DMZ01 gets another address. */
const now = apply(
  apply(apply(before, setBaseline(before, 'In force')), removeHosts([hostNamed(before, 'DMZ02').id])),
  editHost(hostNamed(before, 'DMZ01').id, { addresses: ['192.0.2.9'] }),
);

const filterOf = (design: Design, kind: Filter['kind'], name: string): Filter => {
  const found = filtersOf(design, derive(design).connections).find((one) => one.kind === kind && one.name === name);
  if (!found) throw new Error(`Nothing filters at ${name}`);
  return found;
};
const places = [
  ['firewall', 'FW'],
  ['host', 'SRV'],
  ['zone', 'DMZ'],
] as const;
const ways = places.flatMap(([kind, name]) =>
  WAYS.filter(({ writer }) => writer.takes.includes(kind)).map(
    (way) => [`${way.id} of ${kind}`, kind, name, way] as const,
  ),
);

describe.each(ways)('%s', (_, kind, name, way) => {
  const filter = filterOf(now, kind, name);
  const texts = (part: ChangePart) => writtenChange(now, filter, way, part, HEADING)?.texts ?? [];

  test('the change opens the new address before it closes the old ones; the rollback does the reverse', () => {
    const [change, back] = [texts('change'), texts('rollback')];
    expect(change.map(({ stage }) => stage)).toEqual(['open', 'close']);
    expect(back.map(({ stage }) => stage)).toEqual(['open', 'close']);
    expect(change[0]?.text).toContain('the change only');
    expect(back[0]?.text).toContain('the rollback');
    expect(change[0]?.text).toMatch(/192[._]0[._]2[._]9/);
    expect(back[0]?.text).toMatch(/192[._]0[._]2[._]2/);
  });

  test('rules go by the ids they have in force, whole and changed', () => {
    const ids = (text: string): Set<string> => new Set(text.match(/\b[0-9A-HJKMNP-TV-Z]{7}\b/g));
    const whole = ids(written(now, derive(now).connections, filter, way, HEADING)?.text ?? '');
    const inForce = ids(written(before, derive(before).connections, filter, way, HEADING)?.text ?? '');
    expect(whole.size).toBeGreaterThan(0);
    expect([...whole].filter((id) => !inForce.has(id))).toEqual([]);
  });
});

test('without a change there is no text, and without a baseline none to be had', () => {
  const same = apply(before, setBaseline(before, 'In force'));
  const [way] = WAYS;
  if (!way) throw new Error('There is no way');
  expect(writtenChange(same, filterOf(same, 'firewall', 'FW'), way, 'change', HEADING)?.texts).toEqual([]);
  expect(writtenChange(before, filterOf(before, 'firewall', 'FW'), way, 'change', HEADING)).toBeNull();
});
