import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDesignFile } from '../design/io/file.ts';
import { decodeLink, readLink } from '../design/link/link.ts';
import { CURRENT_VERSION } from '../design/model/migrations.ts';
import { parseDesign } from '../design/model/parse.ts';
import type { Design } from '../design/model/schema.ts';
import { unseal } from '../crypto/sealing.ts';

/** What a release left behind: links as they were made then, and the design each must open as now. Never edited, only added to. */
interface Released {
  readonly passphrase: string;
  readonly plain: string;
  readonly readOnly: string;
  readonly sealed: string;
  readonly structure: string;
  readonly design: Design;
  readonly structureDesign: Design;
  readonly notes?: readonly string[]; // of what the design loses as it opens
}

const folder = new URL('../design/testing/fixtures/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own files, whose content the tests below compare
const readReleased = (file: string): Released => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Released;

/** The design as it was written then, with what its parts have come to state since. */
function today(design: Design): Design {
  const parsed = parseDesign(CURRENT_VERSION, design);
  if (!parsed.ok) throw new TypeError(parsed.message);
  return parsed.value;
}

test('every release left links of the five templates', () => {
  expect(files).toEqual(expect.arrayContaining(['1-single-server.json', '1-dmz.json', '1-enterprise.json']));
  expect(files.filter((file) => file.startsWith('1-'))).toHaveLength(6);
});

describe.each(files)('released links open for ever: %s', (file) => {
  const released = readReleased(file);
  const { notes } = released;
  const design = today(released.design);

  test('plain', async () => {
    expect(await decodeLink(released.plain)).toEqual({ ok: true, value: design, notes });
  });

  test('for reading only', async () => {
    expect(await readLink(released.readOnly)).toEqual({
      ok: true,
      value: { kind: 'design', design, readOnly: true },
      notes,
    });
  });

  test('structure only', async () => {
    expect(await decodeLink(released.structure)).toEqual({ ok: true, value: today(released.structureDesign), notes });
  });

  test('under a passphrase', async () => {
    const read = await readLink(released.sealed);
    if (!read.ok || read.value.kind !== 'sealed') throw new TypeError('The link is not sealed');
    expect(read.value.sealed.iterations).toBeGreaterThanOrEqual(600_000);
    const opened = await unseal(read.value.sealed, released.passphrase);
    expect(opened).toEqual({
      ok: true,
      value: { kind: 'design', design, readOnly: false },
      notes,
    });
  });
});

test('a file of the third shape with everything in it opens as its link does', () => {
  const file = readFileSync(new URL('files/3-everything.portolan.json', folder), 'utf8');
  const { design } = readReleased('3-everything.json');
  expect(readDesignFile(file)).toEqual({ ok: true, value: design });
  expect(Object.keys(design)).toEqual(expect.arrayContaining(['baseline', 'results', 'facts', 'request', 'accepted']));
  expect(design.hosts.some(({ web }) => web.http === null)).toBe(true);
});
