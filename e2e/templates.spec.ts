import { dmz } from '../src/rules/expected/dmz.ts';
import { enterprise } from '../src/rules/expected/enterprise.ts';
import { remoteResponseStack } from '../src/rules/expected/remoteResponseStack.ts';
import { separateCatalog } from '../src/rules/expected/separateCatalog.ts';
import { singleServer } from '../src/rules/expected/singleServer.ts';
import { Designer } from './designer.ts';
import { expect, test } from './test.ts';

const EXPECTED: Record<string, readonly string[]> = {
  'Single server': singleServer,
  'Separate Catalog server': separateCatalog,
  'Remote Response Stack': remoteResponseStack,
  DMZ: dmz,
  Enterprise: enterprise,
};

const HEADERS =
  'Rule ID, #, Action, Source, Source FQDN, Source zone, Source address, Source port, Destination, Destination FQDN, Destination zone, Destination address, Transport, Port, Service, Scope, Usage, Certainty, Configurable, Reference, State, Ticket, Owner, Expires, Note';

/** A row of the CSV as the lists write it; a Switch's own address is named where the list names it. */
function lineOf(row: Record<string, string>, expected: readonly string[]): string {
  const reference = row['Reference']?.replaceAll('; ', ' ');
  const rest = `  ${row['Transport']} ${row['Port']} ${row['Service']}  ${row['Scope']}  [${reference}]`;
  const plain = `${row['Source']} → ${row['Destination']}`;
  const addressed = `${plain} @${row['Destination address']}${rest}`;
  return expected.includes(addressed) ? addressed : plain + rest;
}

for (const [name, expected] of Object.entries(EXPECTED)) {
  test(`the CSV of ${name} holds what the source asks for, in order and without gaps`, async ({ page }) => {
    const designer = new Designer(page);
    await designer.begin(name);
    const { text, headers, rows } = await designer.exportCsv();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
    expect(headers.join(', ')).toBe(HEADERS);
    expect(rows.map((row) => lineOf(row, expected)).toSorted()).toEqual(expected.toSorted());
    expect(rows.map((row) => row['#'])).toEqual(expected.map((_, i) => String(i + 1)));
  });
}
