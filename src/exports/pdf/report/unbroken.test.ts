import { portText } from '../../../design/model/portNumbers.ts';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../../../design/edit/commands.ts';
import { TEMPLATES } from '../../../design/templates/templates.ts';
import { pictureOf } from '../../../diagram/model/diagramModel.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { inputOf } from '../../exported.testing.ts';
import { fontFromDisk } from '../../fonts/disk.testing.ts';
import type { PageOptions } from '../../input/options.ts';
import { toPdf } from './pdf.ts';

const base = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design ?? emptyDesign('');

const ADDRESSES = {
  'IPv4 ranges': (host: number) => `10.110.${128 + host}.0/17`,
  'full-length IPv6 addresses': (host: number) => `fd0b:dbd4:5678:9abc:def0:bdbd:dbdb:${(0xd0b0 + host).toString(16)}`,
  'full-length IPv6 ranges': (host: number) => `fd0b:dbd4:5678:9abc:def0:bdbd:dbdb:${(0xd0b0 + host).toString(16)}/128`,
} as const;

/** The Enterprise template with an address of a kind for each host, its rules repeated up to a number. */
function inputWith(addressOf: (host: number) => string, rules: number, name?: string) {
  const hosts = base.hosts.map((host, index) => ({
    ...host,
    name: name === undefined ? host.name : `${host.name}${name}`,
    addresses: [addressOf(index)],
  }));
  const input = inputOf({ ...base, name: 'Unbroken', hosts });
  const leaving = input.derivation.connections.filter(({ scope }) => scope !== 'sameHost');
  const connections = Array.from({ length: rules }, (_, index): Connection[] => {
    const row = leaving[index % leaving.length];
    const port = index % 9 === 8 ? 'dynamic' : (row?.port ?? 443);
    return row ? [{ ...row, id: `${row.id} ${index}`, number: index + 1, port }] : [];
  }).flat();
  return { ...input, derivation: { ...input.derivation, connections } };
}

/** Every text of the document as it stands on a line of a cell. */
async function linesOf(input: ReturnType<typeof inputWith>, page: PageOptions): Promise<string[]> {
  const picture = pictureOf(input.design, inputOf(input.design).derivation, { numbers: true });
  const bytes = await toPdf(input, page, { picture, loadFont: fontFromDisk, report: () => undefined });
  const pdf = await getDocumentProxy(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((one) => one.getTextContent()));
  return contents.flatMap(({ items }) => items.flatMap((item) => ('str' in item ? [item.str] : [])));
}

const countsOf = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Numbers, ports and addresses that stand on one line less often than in the rows. */
function brokenIn(lines: readonly string[], rows: readonly Connection[]): string[] {
  const told = countsOf(lines);
  const wanted = countsOf(
    rows.flatMap(({ number, transport, port, initiator, listener, address }) => [
      String(number),
      `${transport} ${portText(port)}`,
      ...initiator.addresses,
      ...(address === null ? listener.addresses : [address]),
    ]),
  );
  return [...wanted].filter(([text, count]) => (told.get(text) ?? 0) < count).map(([text]) => text);
}

describe.each(['portrait', 'landscape'] as const)('A %s PDF', (orientation) => {
  const cases = Object.entries(ADDRESSES).flatMap(([kind, addressOf]) =>
    [120, 1100].map((rules) => ({ kind, addressOf, rules })),
  );
  test.each(cases)('of $rules rules breaks none of its $kind, numbers and ports', { timeout: 60_000 }, async (one) => {
    const input = inputWith(one.addressOf, one.rules);
    const lines = await linesOf(input, { paper: 'a4', orientation });
    expect(brokenIn(lines, input.derivation.connections)).toEqual([]);
    // Names of settings are whole words on a line, too.
    expect(lines.join('\n')).toMatch(/\(HTTPSIISPORT\)/);
    expect(lines.join('\n')).toMatch(/BackgroundChannelUrl/);
  });
});

describe.each(['portrait', 'landscape'] as const)('A %s PDF', (orientation) => {
  const NAME = '-server-in-a-cluster-01.eu-central.branch.example-company.com';

  test('breaks long names after dots and hyphens alone', { timeout: 60_000 }, async () => {
    const input = inputWith(ADDRESSES['full-length IPv6 addresses'], 120, NAME);
    const lines = await linesOf(input, { paper: 'a4', orientation });
    expect(brokenIn(lines, input.derivation.connections)).toEqual([]);
    const count = (text: string, part: string): number => text.split(part).length - 1;
    for (const part of NAME.match(/[^.-]{3,}[.-]?/g) ?? []) {
      expect(count(lines.join('\n'), part)).toBe(count(lines.join(''), part));
    }
    expect(lines.filter((line) => line.endsWith('company.com')).length).toBeGreaterThanOrEqual(240);
  });
});
