import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { changeOf, rollbackOf } from '../../rules/change/change.ts';
import { derive } from '../../rules/derive.ts';
import { ruleSetsOf, type RuleSet, type RuleSets } from '../../rules/firewalls/ruleSets.ts';
import { changeJob, wholeJob } from './jobs.ts';
import { firewallTexts } from './text/writer.ts';
import { WRITERS } from './writers.ts';

const HEADING = { revision: '1', date: '2026-11-28' };

/** The DMZ template with one firewall that joins its three zones. */
function dmz(): Design {
  const design = TEMPLATES.find(({ name }) => name === 'DMZ')?.design;
  if (!design) throw new Error('There is no DMZ template');
  const zones = design.zones.map(({ id, kind }) => ({ zone: id, name: kind, list: '' }));
  const firewall = { id: 'f900', name: 'FW-EDGE', x: 0, y: 0, zones, platform: null, owner: '', note: '' };
  return { ...design, firewalls: [firewall] };
}

const setsOf = (design: Design, inForce?: RuleSets): RuleSets =>
  ruleSetsOf(design, derive(design).connections, 'ORIGIN00', { merged: true, inForce });
const only = ({ sets: [set] }: RuleSets): RuleSet => {
  if (!set) throw new Error('There is no rule set');
  return set;
};

describe('the texts of the DMZ template’s firewall', () => {
  const set = only(setsOf(dmz()));

  test.each([
    ['nftables', WRITERS.nftables.complete],
    ['panos', WRITERS.panos.set],
    ['asa', WRITERS.asa.commands],
  ] as const)('whole, for %s', async (name, writer) => {
    const [sheet] = firewallTexts(writer, wholeJob(dmz(), set, HEADING));
    await expect(sheet?.text).toMatchFileSnapshot(`./expected/dmz-${name}.txt`);
  });

  test('a second DMZ server widens rules and replaces none; the way back narrows them', () => {
    const design = dmz();
    const server = design.hosts.find(({ name }) => name === 'DMZ01');
    if (!server) throw new Error('The template has no DMZ01');
    const second = { ...server, id: 'h901', name: 'DMZ02', fqdn: '', addresses: ['192.0.2.12'] };
    const before = setsOf(design);
    const after = setsOf({ ...design, hosts: [...design.hosts, second] }, before);
    const changes = changeOf(only(before).rules, only(after).rules);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['modify', 'keep']));
    const job = changeJob(design, only(after), changes, 'change', HEADING);
    expect(job.open.map(({ kind }) => kind)).toEqual(job.open.map(() => 'widen'));
    expect(job.close).toEqual([]);
    const [text] = firewallTexts(WRITERS.panos.set, job);
    const lines = text?.text.match(/^(?:set|delete) rulebase.*$/gm) ?? [];
    const widened = /^set rulebase security rules \S+ (?:source|destination) \[ Portolan-192\.0\.2\.12 \]$/;
    expect([lines.length, lines.filter((line) => !widened.test(line))]).toEqual([7, []]);
    const back = changeJob(design, only(before), rollbackOf(changes), 'rollback', HEADING);
    expect([back.open, back.close.map(({ kind }) => kind)]).toEqual([[], job.open.map(() => 'narrow')]);
  });
});
