import { expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../../rules/derive.ts';
import { NO_FILTERS } from '../../rules/views/filters.ts';
import { PLAIN_TABLE, tableView } from '../../rules/views/tableView.ts';
import { itemsOf, rowsIn } from './rowItems.ts';
import { picked, rowAfter } from './rowSelection.ts';

const derivation = derive(TEMPLATES[0]?.design ?? { name: '', author: '', nextId: 1, zones: [], hosts: [] });
const groups = (grouping: 'none' | 'device') =>
  tableView(derivation, { ...PLAIN_TABLE, grouping, filters: NO_FILTERS, showSameHost: false }).groups;
const rows = rowsIn(itemsOf(groups('none'), new Set()));
const key = (at: number): string => rows[at]?.key ?? '';
const id = (at: number): string => rows[at]?.connection.id ?? '';
const plain = { range: false, toggle: false };

test('a click selects one row, Ctrl adds or takes away, Shift takes all from the anchor', () => {
  expect(picked(rows, [id(0)], key(2), null, plain)).toEqual([id(2)]);
  expect(picked(rows, [id(0)], key(2), null, { range: false, toggle: true })).toEqual([id(0), id(2)]);
  expect(picked(rows, [id(0), id(2)], key(2), null, { range: false, toggle: true })).toEqual([id(0)]);
  expect(picked(rows, [id(9)], key(1), key(3), { range: true, toggle: false })).toEqual([id(1), id(2), id(3)]);
  expect(picked(rows, [id(9)], key(3), key(2), { range: true, toggle: true })).toEqual([id(9), id(2), id(3)]);
});

test('keys move and stop at the ends', () => {
  expect(rowAfter(rows, key(0), 'ArrowDown', 4)?.key).toBe(key(1));
  expect(rowAfter(rows, key(0), 'ArrowUp', 4)?.key).toBe(key(0));
  expect(rowAfter(rows, key(0), 'PageDown', 4)?.key).toBe(key(4));
  expect(rowAfter(rows, key(0), 'End', 4)?.key).toBe(rows.at(-1)?.key);
  expect(rowAfter(rows, key(0), 'x', 4)).toBeUndefined();
});

test('headings and answers stand between rows, and keys are never the same', () => {
  const items = itemsOf(groups('device'), new Set([id(0)]));
  expect(items.filter(({ kind }) => kind === 'why')).toHaveLength(2);
  expect(items[0]?.kind).toBe('group');
  expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  expect(
    itemsOf(groups('none'), new Set([id(0)]))
      .slice(0, 3)
      .map(({ kind }) => kind),
  ).toEqual(['row', 'why', 'row']);
});
