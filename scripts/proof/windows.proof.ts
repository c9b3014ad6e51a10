import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WRITERS } from '../../src/exports/firewalls/writers.ts';
import { run } from './lab/inside.ts';
import { samplesOf } from './platforms/corpus.ts';
import { permitsOf, product, sorted } from './platforms/permits.ts';
import { POWERSHELL } from './proofs.mjs';

interface Ran {
  readonly errors: readonly string[];
  readonly newer: readonly string[];
  readonly calls: readonly {
    readonly command: 'New' | 'Remove';
    readonly arguments: Readonly<Record<string, unknown>>;
  }[];
}

const SAMPLES = samplesOf(WRITERS.windows.script);
const folder = mkdtempSync(join(tmpdir(), 'portolan-windows-'));
const ran: Ran[] = [];

beforeAll(async () => {
  SAMPLES.forEach(({ text }, i) => writeFileSync(join(folder, `${String(i).padStart(4, '0')}.ps1`), text));
  const recorder = fileURLToPath(new URL('platforms/record.ps1', import.meta.url));
  const result = join(folder, 'result.json');
  await run([POWERSHELL, '-NoProfile', '-NonInteractive', '-File', recorder, folder, result], { cwd: folder });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the recorder's own words
  ran.push(...(JSON.parse(readFileSync(result, 'utf8')) as Ran[]));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const textsOf = (value: unknown): string[] => [value].flat().map(String);
const newRules = ({ calls }: Ran) => calls.filter(({ command }) => command === 'New').map((call) => call.arguments);

describe('Windows Defender Firewall scripts, run in PowerShell with a recording stand-in for New-NetFirewallRule', () => {
  test('every script was read and run, and uses nothing that only PowerShell 7 knows', () => {
    expect(ran.length).toBe(SAMPLES.length);
    expect(SAMPLES.length).toBeGreaterThan(60);
    expect(ran.flatMap(({ errors, newer }) => [...errors, ...newer])).toEqual([]);
  });

  test('the arguments are the rules, no more and no less', () => {
    SAMPLES.forEach(({ rules }, i) => {
      const permits = newRules(ran[i] ?? { errors: [], newer: [], calls: [] }).flatMap(
        ({ Protocol, LocalPort, LocalAddress, RemoteAddress }) =>
          product(String(Protocol), textsOf(RemoteAddress), textsOf(LocalAddress), textsOf(LocalPort)),
      );
      expect(sorted(permits)).toEqual(permitsOf(rules));
    });
  });

  test('every rule lets in, is ours, and has a name of its own', () => {
    for (const one of ran) {
      const rules = newRules(one);
      expect(new Set(rules.map(({ Name }) => Name)).size).toBe(rules.length);
      for (const { PolicyStore, Group, Direction, Action, Enabled, Profile } of rules)
        expect([PolicyStore, Group, Direction, Action, String(Enabled), Profile]).toEqual([
          'PersistentStore',
          'Portolan',
          'Inbound',
          'Allow',
          'True',
          'Any',
        ]);
    }
  });

  test('a hostile name did nothing else', () => {
    expect(readdirSync(folder).filter((name) => !/^\d{4}\.ps1$|^result\.json$/.test(name))).toEqual([]);
  });
});
