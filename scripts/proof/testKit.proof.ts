import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kitFiles } from '../../src/exports/testKit/testKit.ts';
import { derive } from '../../src/rules/derive.ts';
import { run, tell } from './lab/inside.ts';
import { aLab, type Lab } from './lab/lab.ts';
import { ENDINGS, kitDesign, MANY, type Ending } from './platforms/kitDesign.ts';
import { POWERSHELL } from './proofs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'portolan-kit-'));
const design = kitDesign();
const FILES = kitFiles(design, derive(design).connections, '2026-11-28');
const [source] = Object.keys(FILES).flatMap((name) => /^test\/(.*)\.sh$/.exec(name)?.[1] ?? []);
const helpers: ChildProcess[] = [];
let lab: Lab;

const inside = (zone: number, ...command: string[]): string[] => [
  'ip',
  'netns',
  'exec',
  lab.zones[zone]?.name ?? '',
  ...command,
];

/** Starts a program beside, and waits until it says something. */
function started(command: readonly string[], word: string): Promise<string> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  helpers.push(child);
  let said = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(word)) resolve(said);
    });
  });
}

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  lab = await aLab();
  names(lab);
  await wire(lab);
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => join(folder, name));
  const alt = ['-subj', '/CN=good.example.test', '-addext', 'subjectAltName=DNS:good.example.test'];
  await run(
    [
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key ?? '',
      '-out',
      certificate ?? '',
      ...alt,
    ],
    {},
  ).catch(() => '');
  const services = fileURLToPath(new URL('lab/services.mjs', import.meta.url));
  await started(
    inside(1, process.execPath, services, key ?? '', certificate ?? '', '10.1.0.1,10.1.0.2', '10.1.0.1', '10.1.0.3'),
    'ready',
  );
}, 60_000);

afterAll(async () => {
  // Each with all that it started.
  for (const { pid, exitCode } of helpers) if (pid !== undefined && exitCode === null) process.kill(-pid);
  for (const { name } of lab.zones) rmSync(`/etc/netns/${name}`, { recursive: true, force: true });
  await lab.end();
  rmSync(folder, { recursive: true });
});

/** What the source's own table of hosts knows; nobody else answers there. */
function names({ zones: [first] }: Lab): void {
  const own = `/etc/netns/${first?.name ?? ''}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'hosts'), '127.0.0.1 localhost\n10.1.0.1 good.example.test\n10.1.0.2 wrong.example.test\n');
  writeFileSync(join(own, 'resolv.conf'), 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
}

const ALL: readonly Ending[] = [...ENDINGS, ...MANY];
const addressesIn = [...new Set(ALL.map(({ address }) => address))].filter(
  (one) => one.startsWith('10.1.') && !one.includes('/'),
);

async function wire({ zones, firewalls, agents }: Lab): Promise<void> {
  await zones[0]?.configure([
    'addr add 10.0.0.10/32 dev lo',
    'route add 10.1.0.0/16 via inet6 fe80::1 dev fw0 src 10.0.0.10',
  ]);
  await zones[1]?.configure([
    ...addressesIn.map((address) => `addr add ${address}/32 dev lo`),
    'route add 10.0.0.0/16 via inet6 fe80::1 dev fw0',
  ]);
  await firewalls[0]?.configure([
    'route add 10.0.0.0/16 via inet6 fe80::2 dev zone0',
    'route add 10.1.0.0/16 via inet6 fe80::2 dev zone1',
  ]);
  const rules = ALL.filter(({ firewall }) => firewall).map(
    ({ address, transport = 'TCP', port, firewall }) =>
      `ip daddr ${address} ${transport.toLowerCase()} dport ${typeof port === 'number' ? port : port.from} ${firewall}`,
  );
  await firewalls[0]?.load(
    `table inet filter {\n chain forward {\n type filter hook forward priority 0;\n ${rules.join('\n ')}\n }\n}\n`,
  );
  const places = ALL.filter(({ listens }) => listens).map(({ address, transport = 'TCP' as const, port }) => ({
    address: address || '10.1.0.1',
    transport,
    port: Number(port),
  }));
  await agents[1]?.listen([...new Map(places.map((place) => [JSON.stringify(place), place])).values()]);
}

interface Parsed {
  readonly errors: readonly string[];
  readonly newer: readonly string[];
}

interface Row {
  readonly id: string;
  readonly target: string;
  readonly result: string;
  readonly detail: string;
  readonly port: string;
  readonly address: string;
}

const portOf = ({ port }: Ending): string => String(typeof port === 'number' ? port : port.from);

/** What came of a run: the rows of its table, what it said, its exit status and its seconds. */
async function ran(command: readonly string[], out: string) {
  const begun = performance.now();
  const [program = '', ...words] = command;
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const text = readFileSync(join(folder, out), 'utf8').replace('\uFEFF', '');
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  return { rows: data, said: Buffer.concat(said).toString(), status, seconds: (performance.now() - begun) / 1000 };
}

const ENGINES = [
  ['bash', () => inside(0, 'bash', `test/${source}.sh`, '-o', 'bash.csv'), 'bash.csv'],
  [
    'PowerShell',
    () =>
      inside(0, POWERSHELL, '-NoProfile', '-NonInteractive', '-File', `test/${source}.ps1`, '-Out', 'powershell.csv'),
    'powershell.csv',
  ],
] as const;

const listening: string[] = [];

describe('the test kit, run between network namespaces', () => {
  test('a listener opens what is free, says what is taken, and logs who comes', async () => {
    const said = await started(inside(1, 'bash', 'listen/LISTENER.sh', '-o', 'seen.csv'), '8010: listening');
    listening.push(said);
    expect(await started(inside(1, 'bash', 'listen/OPEN.sh', '-o', 'taken.csv'), '8001:')).toMatch(/8001: taken/);
  });

  test.concurrent.each(ENGINES)('%s tells every way to end', { timeout: 90_000 }, async (_name, command, out) => {
    const { rows, said, status, seconds } = await ran(command(), out);
    const told = rows.map(({ address, port, result, detail }) => ({ key: `${address} ${port}`, result, detail }));
    for (const ending of ALL) {
      const own = told.filter(({ key }) => key === `${ending.address} ${portOf(ending)}`);
      const row = own.find(({ result }) => result === ending.result) ?? own[0];
      expect([ending.target, row?.result]).toEqual([ending.target, ending.result]);
      expect(row?.detail ?? '').toMatch(ending.detail ?? /(?:)/);
    }
    expect(rows.length).toBe(ALL.length);
    // What is gone and still open is said, and is a failure; what is gone and shut is as it should be.
    expect(said).toMatch(/Not as expected \(closed\): STILLOPEN/);
    expect(said).not.toMatch(/Not as expected \(closed\): REMOVED/);
    expect(status).toBe(1);
    expect(seconds).toBeLessThan(60);
    console.log(`${_name}: ${rows.length} targets in ${seconds.toFixed(1)} s`);
  });

  test('PowerShell’s parser finds no fault in its scripts, and nothing that only PowerShell 7 knows', async () => {
    const recorder = fileURLToPath(new URL('platforms/record.ps1', import.meta.url));
    for (const kind of ['test', 'listen']) {
      const words = ['-OnlyParse', join(folder, kind), join(folder, `${kind}.json`)];
      await run([POWERSHELL, '-NoProfile', '-NonInteractive', '-File', recorder, ...words], {});
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the recorder's own words
      const read = JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8')) as Parsed[];
      expect(read.length).toBeGreaterThan(0);
      expect(read.flatMap(({ errors, newer }) => [...errors, ...newer])).toEqual([]);
    }
  });

  test('the listener saw the source, and a hostile name did nothing', () => {
    expect(readFileSync(join(folder, 'seen.csv'), 'utf8')).toMatch(/TCP,8010,10\.0\.0\.10/);
    expect(readdirSync(folder).filter((name) => name.includes('evil'))).toEqual([]);
  });

  test('PowerShell listens too, and says which inbound rule Windows needs', async () => {
    const command = inside(
      2,
      POWERSHELL,
      '-NoProfile',
      '-NonInteractive',
      '-File',
      'listen/LISTENER.ps1',
      '-Out',
      'seen2.csv',
    );
    expect(await started(command, 'Listening on')).toMatch(/8010: listening.*New-NetFirewallRule.*-LocalPort 8010/);
    await tell(inside(2, 'bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/8010'));
    await expect
      .poll(() => readFileSync(join(folder, 'seen2.csv'), 'utf8'), { timeout: 5000 })
      .toMatch(/"TCP","8010","127\.0\.0\.1"/);
  });
});
