import { portText } from '../../../design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from '../text/firewallRule.ts';
import { remarkOf } from '../text/heading.ts';
import { addressObject, inCidr, OURS } from '../text/objects.ts';
import { addressesOf, portsOf, transportsOf, type KnownPort, type Sheet } from '../text/sheets.ts';
import { oneLine, slug } from '../text/texts.ts';
import type { Writer } from '../text/writer.ts';

const MAX_NAME = 62;

/** Aerleon: definitions and one filter for each direction between two zones, as two documents of YAML. */
export const aerleon: Writer = {
  takes: ['firewall'],
  merged: true,
  extension: 'yaml',
  abilities: { names: false, interfaceForAny: false, outbound: false, maxInterface: 62 },
  undo: () => ['the rollback, compiled and loaded like this'],
  howTo: [
    'Split the file at the line "---": the first part goes into the folder of definitions, the second into the folder of policies.',
    'The target is PAN-OS with zones: put another in its place where it is another generator that reads it.',
  ],
  limits: ['It holds no names: only one of the generators reads them.'],
  write: (sheet) =>
    [...sheet.heading.map((line) => `# ${oneLine(line)}`), ...definitions(sheet), '---', ...policies(sheet), ''].join(
      '\n',
    ),
};

/** A string of JSON is one of YAML; line separators have gone before. */
const quoted = (text: string): string => JSON.stringify(oneLine(text));
const tokenOf = (end: RuleEnd): string => addressObject(end, MAX_NAME).replaceAll('.', '_').toUpperCase();
const serviceToken = (transport: string, port: KnownPort): string =>
  `${OURS}_${transport}_${portText(port)}`.replaceAll('-', '_').toUpperCase();
/** A range is quoted: bare, some readers of YAML take it for a sum. */
const yamlPort = (port: KnownPort): string => (typeof port === 'number' ? String(port) : quoted(portText(port)));

function definitions({ rules }: Sheet): string[] {
  const ends = rules.flatMap(({ sources, destinations }) => [...addressesOf(sources), ...addressesOf(destinations)]);
  const networks = new Map(ends.map((end) => [tokenOf(end), end]));
  const services = new Map(
    rules.flatMap((rule) =>
      transportsOf(rule).flatMap((transport) =>
        portsOf(rule.services, transport).map((port) => [serviceToken(transport, port), { transport, port }] as const),
      ),
    ),
  );
  return [
    ...group(
      'networks',
      [...networks].flatMap(([token, end]) => networkText(token, end)),
    ),
    ...group(
      'services',
      [...services].flatMap(([token, { transport, port }]) => serviceText(token, transport, port)),
    ),
  ];
}

const group = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [`${name}: ${name === 'filters' ? '[]' : '{}'}`] : [`${name}:`, ...lines];

const networkText = (token: string, end: RuleEnd): string[] => [
  `  ${token}:`,
  '    values:',
  `      - address: ${quoted(inCidr(end))}`,
  `        comment: ${quoted(end.host)}`,
];

const serviceText = (token: string, transport: string, port: KnownPort): string[] => [
  `  ${token}:`,
  `    - protocol: ${transport.toLowerCase()}`,
  `      port: ${yamlPort(port)}`,
];

function policies({ rules, job }: Sheet): string[] {
  const filters = new Map<string, FirewallRule[]>();
  for (const rule of rules) {
    const key = `from-zone ${zoneOf(rule.ingress)} to-zone ${zoneOf(rule.egress)}`;
    filters.set(key, [...(filters.get(key) ?? []), rule]);
  }
  return group(
    'filters',
    [...filters].flatMap(([way, held]) => [
      '  - header:',
      `      comment: ${quoted(`Portolan: ${job.design}, ${job.target.name}, ${way}`)}`,
      '      targets:',
      `        paloalto: ${quoted(way)}`,
      '    terms:',
      ...held.flatMap(termText),
    ]),
  );
}

const zoneOf = ({ own, zone }: FirewallRule['ingress']): string => slug(own || zone).replaceAll('.', '-');

function termText(rule: FirewallRule): string[] {
  return transportsOf(rule).flatMap((transport) => [
    `      - name: ${quoted(`${OURS}-${rule.id}${transport === 'UDP' ? '-udp' : ''}`)}`,
    `        comment: ${quoted(remarkOf(rule))}`,
    ...listed('source-address', addressesOf(rule.sources).map(tokenOf)),
    ...listed('destination-address', addressesOf(rule.destinations).map(tokenOf)),
    ...listed(
      'destination-port',
      portsOf(rule.services, transport).map((port) => serviceToken(transport, port)),
    ),
    `        protocol: ${transport.toLowerCase()}`,
    '        action: accept',
  ]);
}

const listed = (field: string, tokens: readonly string[]): string[] =>
  tokens.length === 0 ? [] : [`        ${field}: ${quoted(tokens.join(' '))}`];
