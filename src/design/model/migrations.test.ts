import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { isRecord, type Fields } from '../../lib/plainData.ts';
import { describe, expect, test } from 'vitest';
import { readDesignFile, readFileContent, writeDesignFile } from '../io/file.ts';
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
    up: (design: unknown) => ({ design: [design, `to ${version}`].flat(), notes: [`lost by ${version}`] }),
  }));

  test('take a design through every later step, in order, once', () => {
    expect(migrate(1, ['from 1'], steps)).toEqual({
      ok: true,
      value: ['from 1', 'to 2', 'to 3'],
      notes: ['lost by 2', 'lost by 3'],
    });
    expect(migrate(2, ['from 2'], steps)).toEqual({ ok: true, value: ['from 2', 'to 3'], notes: ['lost by 3'] });
    expect(migrate(3, ['from 3'], steps)).toEqual({ ok: true, value: ['from 3'] });
  });

  test.each([0, -1, 1.5, NaN, Infinity, '1', null, undefined, {}, [1]])('refuse %j as a version', (version) => {
    expect(migrate(version, {}).ok).toBe(false);
    expect(parseDesign(version, TEMPLATES[0]?.design).ok).toBe(false);
  });

  test('ask for a newer Portolan where a newer one made the design', () => {
    const result = migrate(CURRENT_VERSION + 1, {});
    expect(result.ok ? '' : result.message).toMatch(/newer Portolan \(shape 4, this one knows up to 3\)/);
  });

  test('never throw, whatever they are given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (anything, host, chosen) => {
        const partners = { responseStacks: chosen, dmzServers: [chosen] };
        for (const value of [anything, { hosts: anything }, { hosts: [host] }, { hosts: [{ name: host, partners }] }]) {
          expect(migrate(1, value).ok).toBe(true);
        }
      }),
    );
  });
});

describe('a Master Stack of the first shape that chose its servers', () => {
  const file = readFileSync(
    new URL('../testing/fixtures/files/1-chosen-servers.portolan.json', import.meta.url),
    'utf8',
  );
  const content = readFileContent(file);
  const site = content.ok && isRecord(content.value.design) ? content.value.design : {};
  const opened = (partners: object) => {
    const hosts = Array.isArray(site['hosts']) ? site['hosts'] : [];
    return parseDesign(1, { ...site, hosts: hosts.map((host: Fields, i) => (i === 0 ? { ...host, partners } : host)) });
  };

  test('loses the choice as its file opens, keeps all else, and says what was chosen', () => {
    const result = readDesignFile(file);
    expect(result).toMatchObject({
      ok: true,
      notes: [
        'MASTER01’s choice of Response Stacks (RESP01) was dropped: it now has all those that use it as their Master Stack.',
        'MASTER01’s choice of DMZ Servers (DMZ02) was dropped: it now has all those that use it as their Master Stack.',
      ],
    });
    expect(result.ok && result.value.hosts.map(({ partners }) => partners)).toContainEqual({ smtpRelays: ['h12'] });
  });

  test('is written in the second shape, which loses nothing more', () => {
    const result = readDesignFile(file);
    const lines = result.ok ? writeDesignFile(result.value) : '';
    expect(lines).toContain(`"version": ${CURRENT_VERSION}`);
    expect(readDesignFile(lines)).toEqual({ ok: true, value: result.ok && result.value });
  });

  test('says nothing where nothing was chosen', () => {
    expect(opened({ responseStacks: [] })).toEqual(opened({}));
    expect(opened({})).not.toHaveProperty('notes');
  });

  test('names a few of many', () => {
    const result = opened({ responseStacks: ['h3', 'h4', 'h6', 'h7', 'h8', 'h11'] });
    expect(result.ok && result.notes?.[0]).toContain('(RESP01, RESP02, DMZ01, DMZ02, 2 more)');
  });

  test.each([null, 'h3', {}, [3], [['h3']]])('is refused where the choice is %j', (responseStacks) => {
    expect(opened({ responseStacks })).toMatchObject({ ok: false });
  });

  test('is no design of the second shape', () => {
    expect(parseDesign(2, site)).toMatchObject({ ok: false });
  });
});
