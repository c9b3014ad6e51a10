import { expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../../rules/derive.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import type { ColumnId } from '../../rules/views/ruleColumns.ts';
import { pageCellOf, pageColumnsFor } from './pageColumns.ts';

/** The lines of a cell in the row between two hosts of the template Domain services. */
function cell(from: string, to: string, headed: ColumnId): string[] {
  const design = TEMPLATES.find(({ name }) => name === 'Domain services')?.design;
  const derivation = design && derive(design);
  const row = derivation?.connections.find(
    ({ initiator, listener }) => initiator.name === from && listener.name === to,
  );
  if (!derivation || !row) throw new Error(`No row from ${from} to ${to}`);
  const facts = rowFactsOf(derivation);
  const column = pageColumnsFor(derivation.connections, facts).find(([id]) => id === headed);
  return column ? pageCellOf(column, row, facts).map(({ text }) => text) : [];
}

test('of two addresses for one end the own one says so, and where there is one it stands alone', () => {
  expect(cell('Internet Clients', 'DMZ01', 'destination')).toEqual([
    'DMZ01',
    'dmz01.dmz.example.com',
    '203.0.113.11',
    '192.0.2.11 (own)',
  ]);
  expect(cell('MON01', 'DMZ01', 'destination')).toEqual(['DMZ01', 'dmz01.dmz.example.com', '10.0.10.41']);
});

test('what is asked for here says so once', () => {
  expect(cell('MON01', 'SQL01', 'reference')).toEqual(['Own: Monitoring over WinRM']);
});
