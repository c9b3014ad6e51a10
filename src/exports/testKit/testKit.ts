import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { hostLabel } from '../../design/model/names.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { hashOf, inBase32 } from '../../lib/hash.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { oneLine, slug } from '../firewalls/text/texts.ts';
import { neutralise } from '../input/neutralise.ts';
import { partOfPicture, partText } from '../input/part.ts';
import { rowsOf, type ExportInput } from '../input/rows.ts';
import { bashListen, bashTest, powershellListen, powershellTest, sumOf, type Port } from './scripts.ts';
import { isOurs, targetOf, trialsOf, type Trial } from './trials.ts';

/** The files of a kit by their names. */
export type KitFiles = Readonly<Record<string, string>>;

/** Returns the scripts that prove the connections chosen, what is expected of each, and how it is done, in one ZIP file. */
export function toTestKit(input: ExportInput): Uint8Array<ArrayBuffer> {
  const { design, madeOn } = input;
  const files = kitFiles(
    design,
    rowsOf({ ...input, options: { ...input.options, sameHost: false, per: 'connection' } }),
    madeOn,
    partText(partOfPicture(input)),
  );
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(bytes, { mtime: new Date(2000, 0, 1) }));
}

/** Returns the files of the kit. */
export function kitFiles(design: Design, connections: readonly Connection[], madeOn: string, part = ''): KitFiles {
  const trials = trialsOf(design, connections);
  const fileOf = fileNames(design.hosts);
  const title = `Portolan test kit: ${design.name}, ${madeOn}`;
  const kit = inBase32(hashOf(JSON.stringify(expectedRows(trials))), 8);
  const headOf = (host: Host) => ({ title, kit, host, file: fileOf(host) });
  const files: Record<string, string> = {
    'README.txt': readme(title, kit, part, trials),
    'expected.csv': csv(expectedRows(trials)),
  };
  for (const own of groupBy(trials, ({ initiator }) => initiator).values()) {
    const host = own[0]?.initiator;
    if (!host) continue;
    files[`test/${fileOf(host)}.sh`] = bashTest(headOf(host), own);
    files[`test/${fileOf(host)}.ps1`] = powershellTest(headOf(host), own);
  }
  for (const [host, ports] of listeningPorts(trials)) {
    files[`listen/${fileOf(host)}.sh`] = bashListen(headOf(host), ports);
    files[`listen/${fileOf(host)}.ps1`] = powershellListen(headOf(host), ports);
  }
  return files;
}

const stem = (host: Host): string => slug(hostLabel(host)).slice(0, 60) || 'host';

/** A name for the files of each host; hosts of one name are told apart by their ids. */
function fileNames(hosts: readonly Host[]): (host: Host) => string {
  const counts = groupBy(hosts, (host) => stem(host).toLowerCase());
  return (host) =>
    (counts.get(stem(host).toLowerCase())?.length ?? 0) > 1 ? `${stem(host)}-${slug(host.id)}` : stem(host);
}

/** The ports of each host of ours that something tries; networks and services of others need no listener. */
function listeningPorts(trials: readonly Trial[]): Map<Host, Port[]> {
  const tried = trials.filter(({ probe, target }) => probe !== 'none' && isOurs(target));
  return new Map(
    [...groupBy(tried, ({ target }) => target)].map(([host, own]) => [
      host,
      [...new Map(own.map(({ transport, port }) => [`${transport} ${port}`, { transport, port }])).values()],
    ]),
  );
}

const HEADERS = ['id', 'initiator', 'target', 'name', 'address', 'transport', 'port', 'probe', 'expected', 'note'];

const expectedRows = (trials: readonly Trial[]): string[][] => [
  HEADERS,
  ...trials.map((trial) =>
    [
      trial.id,
      hostLabel(trial.initiator),
      targetOf(trial),
      trial.name,
      trial.address,
      trial.transport,
      String(trial.port),
      trial.probe,
      trial.expected,
      trial.note,
    ].map((cell) => neutralise(oneLine(cell))),
  ),
];

const csv = (rows: readonly string[][]): string => `\uFEFF${Papa.unparse([...rows], { newline: '\r\n' })}\r\n`;

const readme = (title: string, kit: string, part: string, trials: readonly Trial[]): string =>
  [
    oneLine(title),
    `Kit ${kit}. ${sumOf(trials)}.`,
    ...(part === '' ? [] : [part]),
    '',
    'What to do',
    '1. Tell those who watch the network: the tests may be taken for a port scan. The line above says how much it is.',
    '2. On each target whose services do not run yet, start its script in "listen". It opens the ports and logs who comes:',
    '     Linux:    bash NAME.sh            needs python3; ports below 1024 need root',
    '     Windows:  powershell -ExecutionPolicy Bypass -File NAME.ps1',
    '   It says which inbound rule Windows needs for each port. "Taken" is good: something answers there already.',
    '3. On each source, run its script in "test". In a network of clients, on one machine of it.',
    '     Linux:    bash NAME.sh            -s SECONDS for each attempt (5), -o FILE for the results',
    '     Windows:  powershell -ExecutionPolicy Bypass -File NAME.ps1    (-Seconds, -Out)',
    '   The exit status is 0 if all is as expected, 1 if not, 2 if the script could not run.',
    '4. Drop all results-*.csv on the design in Portolan.',
    '',
    'What a result says',
    '  open           The path is open. Whose listener it is, the details of TLS, SMTP and SQL Browser tell.',
    '  refused        A packet came back: from a host where nothing listens, or from a firewall that resets.',
    '  unreachable    A router or firewall said no, or no route leads there.',
    '  timeout        Nothing came back: dropped on the way, or the host is off. A Windows host where nothing listens is',
    '                 silent too: start the listener before a firewall is blamed.',
    '  name unknown   The name has no address here, and the design tells none.',
    '  blocked here   The firewall of the source itself lets it not out.',
    '  not testable   Dynamic ports, networks, ranges without a listener, UDP without an answer.',
    '',
    'Lines that expect "closed" were in force before and are asked for no more. One that is not open proves that its rule is',
    'gone only if it was open before the change and a listener answers on the target itself.',
    '',
  ].join('\r\n');
