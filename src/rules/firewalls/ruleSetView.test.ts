import { describe, expect, test } from 'vitest';
import { apply } from '../../design/edit/commands.ts';
import { nameZone, setRoute } from '../../design/edit/networkCommands.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { ruleSetsText } from '../../exports/lists/ruleSetText.ts';
import { derive } from '../derive.ts';
import { dmzFirewall, enterpriseFirewalls } from '../expected/firewallSets.ts';
import { aDesign, aHost, aServer, withFirewalls } from '../testing/builders.testing.ts';
import { rowFactsOf } from '../views/rowFacts.ts';
import { ruleSetsView, type EndLine, type RuleLine, type RuleSetsChoice, type SetView } from './ruleSetView.ts';

/** A template with its firewalls. */
function template(name: string, plans: Readonly<Record<string, readonly string[]>>): Design {
  const design = TEMPLATES.find((one) => one.name === name)?.design;
  if (!design) throw new Error(`There is no template ${name}`);
  return design.firewalls?.length ? design : withFirewalls(design, plans);
}
const dmz = template('DMZ', { FW01: ['Corporate network', 'DMZ', 'Internet'] });
const enterprise = template('Enterprise', {
  'FW-EDGE': ['DMZ', 'Internet'],
  'FW-DMZ': ['London', 'DMZ'],
  'FW-WAN': ['London', 'New York'],
});

const sets = (design: Design, choice: Partial<RuleSetsChoice> = {}): readonly SetView[] =>
  ruleSetsView(derive(design), { of: 'firewalls', merged: true, ...choice }).sets;
const texts = (ends: readonly EndLine[]): string => ends.map(({ text }) => text).join(', ');
const told = ({ from, to, sources, destinations, services, connections }: RuleLine): string =>
  `${from} → ${to}  ${texts(sources)} → ${texts(destinations)}  ${services.join(', ')}  ${connections.map(({ number }) => `#${number}`).join(' ')}`;

describe('rule sets as they are read', () => {
  test.each([true, false])('the firewall of the DMZ template, merged: %s', (merged) => {
    const [set, ...others] = sets(dmz, { merged });
    expect(others).toEqual([]);
    expect(set?.lines.map(told)).toEqual(merged ? dmzFirewall.merged : dmzFirewall.unmerged);
    expect(set?.connections).toBe(8);
  });

  test('the three firewalls of the Enterprise template, merged', () => {
    const found = Object.fromEntries(sets(enterprise).map(({ title, lines }) => [title, lines.map(told)]));
    expect(found).toEqual(enterpriseFirewalls);
  });

  test('unmerged rules go by the ids of their rows, merged ones by their own', () => {
    const derivation = derive(enterprise);
    const { idOf } = rowFactsOf(derivation);
    for (const { lines } of sets(enterprise, { merged: false })) {
      for (const { id, connections } of lines) expect(connections.map(idOf)).toEqual([id]);
    }
    const ids = sets(enterprise).flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a rule is as sure as the least sure of what it stands for', () => {
    const lines = sets(enterprise).find(({ title }) => title === 'FW-DMZ')?.lines ?? [];
    const certainties = lines.filter(({ services }) => /400\d/.test(services.join())).map(({ certainty }) => certainty);
    expect(certainties).toEqual(['Documented', 'Documented', 'Inferred', 'Inferred']);
  });

  test('objects are named once: an address with the hosts that have it, a group by its members, a service by its port', () => {
    const edge = sets(enterprise).find(({ title }) => title === 'FW-EDGE')?.objects;
    const addresses = edge?.addresses.map(({ text }) => text) ?? [];
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(edge?.addresses).toContainEqual({ text: '192.0.2.21', hosts: ['DMZ02'] });
    expect(edge?.groups.map(({ members }) => members.join(' '))).toEqual([
      '192.0.2.10 192.0.2.21 192.0.2.22 192.0.2.23',
      '192.0.2.10 192.0.2.20',
      '10.10.10.11 10.10.10.12',
    ]);
    expect(edge?.services).toEqual(['TCP 80', 'TCP 443', 'TCP 4000']);
  });

  test('zones are called as each firewall calls them', () => {
    const [edge] = enterprise.firewalls ?? [];
    const own = apply(enterprise, nameZone(edge?.id ?? '', edge?.zones[1]?.zone ?? '', 'outside'));
    const froms = sets(own).map(({ lines }) => new Set(lines.map(({ from }) => from)));
    expect(froms[0]).toEqual(new Set(['outside', 'DMZ']));
    expect(froms[1]).toEqual(new Set(['London', 'DMZ']));
  });

  test('hosts have sets of what comes in, from their own zone too', () => {
    const hosts = sets(dmz, { of: 'hosts' });
    expect(hosts.map(({ title, lines }) => `${title} ${lines.length}`)).toEqual(['1E-SRV01 6', 'SQL01 1', 'DMZ01 4']);
  });

  test('what is without a path or not filtered stands apart', () => {
    const plain = aDesign(aServer(), aHost('dmzServer'), aHost('clients', { zone: 'internet' }));
    const cut = withFirewalls(plain, { FW: ['Internal', 'DMZ'] });
    const counts = (design: Design): number[] => {
      const { withoutPath, notFiltered, sets: all } = ruleSetsView(derive(design), { of: 'firewalls', merged: true });
      return [all.length, withoutPath.length, notFiltered.length];
    };
    expect(counts(cut)).toEqual([1, 2, 0]);
    const ids = ['DMZ', 'Internet'].map((name) => cut.zones.find((zone) => zone.name === name)?.id ?? '');
    expect(counts(apply(cut, setRoute([ids[0] ?? '', ids[1] ?? ''], 'notFiltered')))).toEqual([1, 0, 2]);
  });

  test('as text: a line a rule with its firewall, nothing that a spreadsheet would run', () => {
    const hostile = withFirewalls(
      aDesign(aHost('clients', { zone: 'internet', name: '=1+1' }), aHost('dmzServer', { name: 'a\tb' })),
      { '=FW': ['Internet', 'DMZ'] },
    );
    const lines = ruleSetsText(sets(hostile)).split('\n');
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
    expect(lines[1]?.split('\t').slice(0, 1)).toEqual(["'=FW"]);
    expect(lines.flatMap((line) => line.split('\t')).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });
});
