import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FirewallJob } from './text/firewallRule.ts';
import { aJob, aRule, SAMPLE } from './sample.testing.ts';
import { firewallTexts, type Writer } from './text/writer.ts';
import { WRITERS } from './writers.ts';
import { anyText } from '../../design/testing/anyText.testing.ts';

const EVERY: readonly (readonly [string, Writer])[] = Object.entries(WRITERS).flatMap(([platform, ways]) =>
  Object.entries<Writer>(ways).map(([way, writer]) => [`${platform} ${way}`, writer] as const),
);

const NAMES = { firewall: 'FW-DMZ', host: 'RESP01', zone: 'DMZ' } as const;

/** A job for the kind of set that a writer takes. */
function jobFor(writer: Writer, after = SAMPLE, change: Partial<FirewallJob> = {}): FirewallJob {
  const [kind = 'firewall'] = writer.takes;
  return aJob(after, { target: { kind, id: 'f1', name: NAMES[kind], isPlaced: true }, ...change });
}

const textOf = (writer: Writer, job: FirewallJob): string => firewallTexts(writer, job)[0]?.text ?? '';

describe.each(EVERY)('%s', (name, writer) => {
  const text = textOf(writer, jobFor(writer));

  test('writes what it is known to write', async () => {
    await expect(text).toMatchFileSnapshot(`./expected/${name.replace(' ', '-')}.txt`);
  });

  test('never writes a rule for a missing address or a dynamic port, and says so', () => {
    expect(text).toMatch(/Not written: 0MISSNG .*needs an address: CRL/);
    expect(text).toMatch(/Not written: 0DYNAMC .*dynamic/);
    const body = text.split('\n').filter((line) => !/^\W*Not written/.test(line));
    expect(body.join('\n')).not.toMatch(/0MISSNG|0DYNAMC/i);
  });

  test('writes the same at every run, and each rule the same whoever stands beside it', () => {
    expect(textOf(writer, jobFor(writer))).toBe(text);
    const lines = new Set(text.split(/\r?\n/));
    const alone = textOf(writer, jobFor(writer, [SAMPLE[0] ?? aRule('', '')]));
    const strange = alone.split(/\r?\n/).filter((line) => !lines.has(line) && !/written|dport/.test(line));
    expect(strange).toEqual([]);
  });

  test('a change opens before it closes, and the way back ends where it began', () => {
    const before = aRule('0DMZ443', 'DMZ01=192.0.2.10 > RESP01=10.0.1.20 TCP 443');
    const after = aRule('0DMZ443', 'DMZ02=192.0.2.11 > RESP01=10.0.1.20 TCP 443');
    const job = jobFor(writer, [after], {
      part: 'change',
      before: [before],
      open: [{ kind: 'widen', before, after }],
      close: [{ kind: 'narrow', before, after }],
    });
    const [open, close] = firewallTexts(writer, job);
    expect([open?.stage, close?.stage]).toEqual(['open', 'close']);
    expect(open?.text).toContain('192.0.2.11'.replaceAll('.', open?.text.includes('192_0_2_11') ? '_' : '.'));
  });

  const hostile = fc.oneof(
    fc.constantFrom(
      `'; Remove-Item C:\\ ‘’‚‛' #`,
      '$(rm -rf /)`id`${HOME}%{x}',
      'a"\nset x\r\ndeny any any\u2028!',
      '*/ --> ]]> #> end\nnext',
      '\u202Eevil\u200B \\" }',
      'x'.repeat(200),
      '日本語 Ünïcode',
    ),
    anyText({ maxLength: 40 }),
  );

  test('hostile names add no line and stand in no command', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (host, zone, reason) => {
        const calm = textOf(writer, jobFor(writer, [aRule('0DMZ443', 'A=192.0.2.10 > B=10.0.1.20 TCP 443')]));
        const rule = aRule('0DMZ443', 'A=192.0.2.10 > B=10.0.1.20 TCP 443');
        const wild = {
          ...rule,
          title: `${host} to ${zone}`,
          reason,
          sources: rule.sources.map((end) => ({ ...end, host })),
          destinations: rule.destinations.map((end) => ({ ...end, host: zone })),
        };
        const text = textOf(writer, jobFor(writer, [wild], { design: host, revision: reason }));
        expect(text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)).toHaveLength(calm.split(/\r\n|\n/).length);
        // oxlint-disable-next-line no-control-regex -- the very characters that must not be there
        expect(text).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });
});

test('Azure: the two transports of one rule have priorities of their own', () => {
  const one = aRule('0BOTHTU', 'DC=10.0.1.1 > DNS=10.0.1.2 TCP 53', 'DMZ/dmz > Internal/inside');
  const both = { ...one, services: [...one.services, { transport: 'UDP' as const, port: 53 }] };
  const text = textOf(WRITERS.azure.terraform, jobFor(WRITERS.azure.terraform, [both]));
  const priorities = [...text.matchAll(/priority +=(.*)/g)].map(([, number]) => number);
  expect([priorities.length, new Set(priorities).size]).toEqual([2, 2]);
});

test('Aerleon: a firewall without rules has a list of no filters, as its schema wants', () => {
  const [sheet] = firewallTexts(WRITERS.aerleon.yaml, aJob([]));
  expect(sheet?.text).toMatch(/^filters: \[\]$/m);
});

describe('the real nft', () => {
  const isHere = spawnSync('nft', ['--version']).status === 0 && process.getuid?.() === 0;

  test.runIf(isHere).each(['fragment', 'complete', 'host'] as const)('takes the %s', (way) => {
    const writer = WRITERS.nftables[way];
    const { status, stderr } = spawnSync('nft', ['-c', '-f', '-'], { input: textOf(writer, jobFor(writer)) });
    expect([status, String(stderr)]).toEqual([0, '']);
  });
});
