import { describe, expect, test } from 'vitest';
import { CURRENT_VERSION, migrate, MIGRATIONS } from './migrations.ts';
import { parseDesign } from './parse.ts';
import { TEMPLATES } from '../templates/templates.ts';

describe('migrations', () => {
  test('are numbered from 1 and rise by 1', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(CURRENT_VERSION).toBe(MIGRATIONS.length);
  });

  test('say what each changes', () => {
    expect(MIGRATIONS.filter(({ what }) => what.length < 10)).toEqual([]);
  });

  test('leave a design of the current version as it is', () => {
    for (const { design } of TEMPLATES) expect(migrate(CURRENT_VERSION, design)).toEqual({ ok: true, value: design });
  });

  const steps = [1, 2, 3].map((version) => ({
    version,
    what: `shape ${version}`,
    up: (design: unknown) => [design, `to ${version}`].flat(),
  }));

  test('take a design through every later step, in order, once', () => {
    expect(migrate(1, ['from 1'], steps)).toEqual({ ok: true, value: ['from 1', 'to 2', 'to 3'] });
    expect(migrate(2, ['from 2'], steps)).toEqual({ ok: true, value: ['from 2', 'to 3'] });
    expect(migrate(3, ['from 3'], steps)).toEqual({ ok: true, value: ['from 3'] });
  });

  test.each([0, -1, 1.5, NaN, Infinity, '1', null, undefined, {}, [1]])('refuse %j as a version', (version) => {
    expect(migrate(version, {}).ok).toBe(false);
    expect(parseDesign(version, TEMPLATES[0]?.design).ok).toBe(false);
  });

  test('ask for a newer Portolan where a newer one made the design', () => {
    const result = migrate(CURRENT_VERSION + 1, {});
    expect(result.ok ? '' : result.message).toMatch(/newer Portolan \(shape 2, this one knows up to 1\)/);
  });
});
