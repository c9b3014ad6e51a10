import { localJob, wholeJob } from '../../../src/exports/firewalls/jobs.ts';
import { aJob, aRule, SAMPLE } from '../../../src/exports/firewalls/sample.testing.ts';
import type { FirewallJob, FirewallRule } from '../../../src/exports/firewalls/text/firewallRule.ts';
import { prepared } from '../../../src/exports/firewalls/text/preparing.ts';
import { firewallTexts, type Writer } from '../../../src/exports/firewalls/text/writer.ts';
import { derive } from '../../../src/rules/derive.ts';
import { hostSetsOf, zoneSetsOf } from '../../../src/rules/firewalls/localSets.ts';
import { ruleSetsOf } from '../../../src/rules/firewalls/ruleSets.ts';
import { randomCases, templateCases, type Case } from '../lab/designs.ts';

/** A text as its platform gets it, and the rules that it must say. */
export interface Sample {
  readonly job: FirewallJob;
  readonly text: string;
  readonly rules: readonly FirewallRule[];
}

const HEADING = { revision: '1', date: '2026-11-28' };

/** Names that would do harm if anything took them for more than a name. */
const HOSTILE = [
  `'; New-Item evil; '`,
  '\u2018; New-Item evil; \u2019\u201A\u201B',
  '$(touch evil)`touch evil`${HOME}',
  '"; touch evil; echo "',
  'a\nNew-Item evil\r\nmgmt_cli publish\u2028touch evil',
  '*/ #> --> }} ]]> "@\n\'@ EOF',
  '%PATH% ${var.evil} %{ for x in y }',
  '\u202Eevil\u200B\u2066',
  'x'.repeat(200),
  '日本語 Ünïcode \\',
];

/** A rule of both transports, and one from anybody of one family. */
const MORE: readonly FirewallRule[] = [
  {
    ...aRule('0BOTHTU', 'DC=10.0.1.1 > DNS=10.0.1.2 TCP 53'),
    services: [
      { transport: 'TCP', port: 53 },
      { transport: 'UDP', port: 53 },
    ],
  },
  aRule('0ANYSIX', 'Internet=any > DMZ01=2001:db8::4 TCP 443', 'Internet/outside > DMZ/dmz'),
];

/** The sample of every kind of rule, under each hostile name in turn. */
const hostileRules = (name: string): FirewallRule[] =>
  [...SAMPLE, ...MORE].map((rule) => ({
    ...rule,
    title: name,
    reason: name,
    ingress: { ...rule.ingress, zone: name },
    sources: rule.sources.map((end) => ({ ...end, host: name })),
    destinations: rule.destinations.map((end) => ({ ...end, host: name })),
  }));

const hostileJobs = (kind: FirewallJob['target']['kind']): FirewallJob[] =>
  HOSTILE.map((name) =>
    aJob(hostileRules(name), {
      design: name,
      revision: name,
      target: { kind, id: 'f1', name, isPlaced: true },
    }),
  );

const CASES: readonly Case[] = [...templateCases(), ...randomCases(6, 7)];

function jobsOf({ design }: Case, kind: FirewallJob['target']['kind'], merged: boolean): FirewallJob[] {
  const { connections } = derive(design);
  if (kind === 'firewall')
    return ruleSetsOf(design, connections, 'ORIGIN00', { merged }).sets.map((set) => wholeJob(design, set, HEADING));
  const sets = kind === 'host' ? hostSetsOf : zoneSetsOf;
  return sets(design, connections, 'ORIGIN00', { merged }).map((set) => localJob(design, set, HEADING));
}

/** Returns what a writer makes of the templates, of random designs and of hostile names. */
export function samplesOf(writer: Writer): Sample[] {
  const [kind = 'firewall'] = writer.takes;
  const jobs = [...CASES.flatMap((one) => jobsOf(one, kind, writer.merged)), ...hostileJobs(kind)];
  return jobs.map((job) => ({
    job,
    text: firewallTexts(writer, job)[0]?.text ?? '',
    rules: prepared(job, writer.abilities).after,
  }));
}
