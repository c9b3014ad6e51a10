import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { inputOf } from '../exported.testing.ts';
import { requestContent } from './content.ts';
import { toRequestCsv } from './requestCsv.ts';
import { toRequestMarkdown } from './requestMarkdown.ts';

function enterprise(): Design {
  const design = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
  if (!design) throw new Error('No Enterprise template');
  return design;
}

/** With DMZ02 at another address and gone RESP02's row, against the design as it was. */
function changed(): Design {
  const { hosts, ...design } = enterprise();
  const moved = hosts.map((host) => (host.name === 'DMZ01' ? { ...host, addresses: ['192.0.2.99'] } : host));
  const less = moved.filter(({ name }) => name !== 'CRL point');
  return { ...design, hosts: less, baseline: { design: enterprise(), label: 'March', pairs: [] } };
}

const rowsOf = (design: Design): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(toRequestCsv(inputOf(design)).slice(1).trim(), { header: true }).data;

describe('a change request', () => {
  test('without a baseline asks for every rule of every firewall, and its rollback takes them all away', () => {
    const { firewalls, isChange } = requestContent(inputOf(enterprise()));
    expect(isChange).toBe(false);
    expect(firewalls.length).toBeGreaterThan(2);
    for (const { rows, rollback, rules } of firewalls) {
      expect(rows.map(({ action }) => action)).toEqual(Array.from({ length: rules }, () => 'Add'));
      expect(rollback.map(({ action, id }) => `${action} ${id}`)).toEqual(rows.map(({ id }) => `Remove ${id}`));
    }
  });

  test('with a baseline asks for the change alone, each removal with its reason, and back again', () => {
    const content = requestContent(inputOf(changed()));
    expect(content.isChange).toBe(true);
    const rows = content.firewalls.flatMap((part) => part.rows);
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['Remove', 'Change']));
    expect(rows.find(({ action }) => action === 'Remove')?.why).toEqual(['CRL point is removed']);
    expect(rows.find(({ action }) => action === 'Change')?.why[0]).toBe('DMZ01 is now 192.0.2.99, was 192.0.2.10');
    const back = content.firewalls.flatMap(({ rollback }) => rollback);
    expect(back.find(({ action }) => action === 'Change')?.why[0]).toBe('DMZ01 is now 192.0.2.10, was 192.0.2.99');
    expect(back.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(content.openPoints.map(({ check }) => check)).toContain('removal');
  });

  test('with a baseline asks for the whole where that is wanted, and its rollback leads to what is in force', () => {
    const content = requestContent(inputOf(changed(), { request: { part: 'whole', byDevice: false } }));
    expect(content.isChange).toBe(false);
    expect(content.firewalls.flatMap(({ rows }) => rows).every(({ action }) => action === 'Add')).toBe(true);
    const whole = requestContent(inputOf(changed()));
    expect(content.firewalls.flatMap(({ rollback }) => rollback)).toEqual(
      whole.firewalls.flatMap(({ rollback }) => rollback),
    );
  });

  test('numbers each connection by the rules it is part of', () => {
    const { connections, names, firewalls } = requestContent(inputOf(enterprise()));
    const ids = new Set(firewalls.flatMap(({ rows }) => rows.map(({ id }) => id)));
    expect(connections.length).toBeGreaterThan(10);
    for (const { id } of connections) for (const one of names.get(id)?.split('/') ?? ['']) expect(ids).toContain(one);
  });

  test('as CSV has one rule a row, with its firewall', () => {
    const rows = rowsOf(enterprise());
    expect(rows).toHaveLength(requestContent(inputOf(enterprise())).firewalls.flatMap((part) => part.rows).length);
    expect(rows[0]).toMatchObject({ Action: 'Add', From: 'Internet', To: 'DMZ', Port: '4000' });
    expect(new Set(rows.map(({ Firewall }) => Firewall))).toContain('DMZ and London');
  });

  test('as Markdown says what is asked for, every open point, the order of work and the way back', () => {
    const text = toRequestMarkdown(inputOf(changed()));
    expect(text).toContain('Change request: changes to March · Date: 2025-03-14');
    for (const heading of ['Firewalls', 'Will it bounce?', 'Approvals', 'Host firewalls', 'Order of work', 'Rollback'])
      expect(text).toContain(`\n## ${heading}\n`);
    expect(text).toContain('| Removals that others may rely on |');
    expect(text).toContain('Whether open sessions end with their rule depends on the platform');
  });

  test('of a design with nothing in it says so', () => {
    const empty = { ...enterprise(), hosts: [] };
    expect(toRequestMarkdown(inputOf(empty))).toContain('None: no connection crosses zones.');
    expect(rowsOf(empty)).toEqual([]);
  });
});
