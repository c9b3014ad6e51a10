import { describe, expect, test } from 'vitest';
import { apply } from '../../../design/edit/commands.ts';
import { editPort } from '../../../design/edit/editPort.ts';
import { portText } from '../../../design/model/portNumbers.ts';
import { isRangeSlot } from '../../../design/model/portSlots.ts';
import { TEMPLATES } from '../../../design/templates/templates.ts';
import { derive } from '../../../rules/derive.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { CONFIGURABLE } from '../../../rules/rulebook/configurable.ts';
import { portTarget } from './portTarget.ts';

const OTHER = 5555;

const cases = TEMPLATES.flatMap(({ name, design }) =>
  derive(design).connections.map((connection) => ({ title: `${name}: ${connection.id}`, design, connection })),
);
const mayChange = ({ purposes }: Connection): boolean =>
  purposes.some(({ configurable, slot, requirement }) => {
    return CONFIGURABLE[configurable].may && requirement.port.of !== 'fixed' && !isRangeSlot(slot);
  });

describe('where the port of a connection is set', () => {
  test('wherever the source allows another port, and only there', () => {
    expect(cases.length).toBeGreaterThan(80);
    const wrong = cases.filter(({ connection }) => (portTarget(connection) !== null) !== mayChange(connection));
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  const fixedPorts = (isOf: (template: string) => boolean): string[] => {
    const fixed = cases.filter(({ title, connection }) => isOf(title) && portTarget(connection) === null);
    const ports = new Set(fixed.map(({ connection }) => portText(connection.port)));
    return [...ports].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  };

  test('1E Cloud, WMI and databases from Setup are fixed', () => {
    expect(fixedPorts((template) => !template.startsWith('Domain'))).toEqual(['135', '443', '445', '1433']);
  });

  test('those of Windows are fixed, and a range is edited where its host states it', () => {
    expect(fixedPorts((template) => template.startsWith('Domain')).join(' ')).toBe(
      '53 88 123 135 389 443 445 464 1433 3268 5986 49152-65535',
    );
  });

  const settable = cases.flatMap((one) => {
    const target = portTarget(one.connection);
    return target ? [{ ...one, target }] : [];
  });

  const changed = ({ design, connection, target }: (typeof settable)[number], port: number) =>
    apply(design, editPort(connection.listener.id, target.slot, port));

  test('it shows the port the connection has, or what stands for it', () => {
    const shown = ({ target }: (typeof settable)[number]) => target.value ?? target.empty;
    const wrong = settable.filter((one) => shown(one) !== one.connection.port && shown(one) !== 'automatic');
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  test.each(['min', 'max'] as const)('the %s offered is taken', (end) => {
    const refused = settable.filter((one) => changed(one, one.target.range[end]) === one.design);
    expect(refused.map(({ title }) => title)).toEqual([]);
  });

  test('changing it changes the connection', () => {
    const portAfter = (one: (typeof settable)[number]) =>
      derive(changed(one, OTHER)).connections.find(({ purposes }) =>
        purposes.some(({ id }) => id === one.connection.purposes[0]?.id),
      )?.port;
    expect(settable.filter((one) => portAfter(one) !== OTHER).map(({ title }) => title)).toEqual([]);
  });
});
