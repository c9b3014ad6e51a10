import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { apply, editHost, editZone } from '../../design/edit/commands.ts';
import { moveObjects, removeThings } from '../../design/edit/objectCommands.ts';
import { addCanvasNote, editCanvasNote } from '../../design/edit/requestCommands.ts';
import { fragmentOf, pasteFragment, pastedIds } from '../../design/io/clipboard.ts';
import { withoutNames } from '../../design/io/anonymous.ts';
import { decodeLink, encodeLink } from '../../design/link/link.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { inputOf } from '../exported.testing.ts';
import { fontFromDisk } from '../fonts/disk.testing.ts';
import { HEAVY_FORMATS, type Tools } from '../heavyFormats.ts';
import { toCsv } from '../lists/csv.ts';

const TEXT = 'Change window: Saturday 22:00\nAsk <NetOps> & wait';

function noted(): Design {
  const design = TEMPLATES.find(({ name }) => name === 'DMZ')?.design;
  const [zone] = design?.zones ?? [];
  const [host] = design?.hosts ?? [];
  if (!design || !zone || !host) throw new Error('No template');
  const commands = [
    addCanvasNote({ x: zone.x, y: zone.y - 120, width: 240, height: 80 }, TEXT),
    editHost(host.id, { note: 'Patched on Tuesdays' }),
    editZone(zone.id, { note: 'VLAN 10' }),
  ];
  return commands.reduce(apply, design);
}

const tools: Tools = {
  loadFont: fontFromDisk,
  rasterise: () => Promise.reject(new Error('No canvas')),
  report: () => undefined,
};
const made = async (format: 'svg' | 'drawio'): Promise<string> =>
  String(await HEAVY_FORMATS[format](inputOf(noted()), tools));

describe('notes of canvas, hosts and zones', () => {
  test('are in SVG as text, in lines', async () => {
    const document = new DOMParser().parseFromString(await made('svg'), 'text/xml');
    const texts = new Set([...document.getElementsByTagName('text')].map(({ textContent }) => textContent));
    for (const line of ['Change window: Saturday 22:00', 'Ask <NetOps> & wait', 'Patched on Tuesdays', 'VLAN 10'])
      expect(texts).toContain(line);
  });

  test('are in draw.io: the text as a shape of its own, the others with what they are about', async () => {
    const document = new DOMParser().parseFromString(await made('drawio'), 'text/xml');
    const values = [...document.getElementsByTagName('mxCell')].map((cell) => cell.getAttribute('value') ?? '');
    expect(values).toContain(TEXT);
    expect(values.some((value) => value.endsWith('\nPatched on Tuesdays'))).toBe(true);
    expect(values).toContain('Corporate network (Internal) – VLAN 10');
  });

  test('are in the PDF, and in no list of rules', async () => {
    const { getDocumentProxy, extractText } = await import('unpdf');
    const bytes = await HEAVY_FORMATS.pdf(inputOf(noted()), tools);
    if (typeof bytes === 'string') throw new Error('Not bytes');
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    for (const words of ['Saturday 22:00', 'Patched on Tuesdays', 'VLAN 10'])
      expect(text.replaceAll(/\s+/g, '')).toContain(words.replaceAll(/\s+/g, ''));
    expect(toCsv(inputOf(noted()))).not.toMatch(/Saturday|Tuesdays|VLAN/);
  });
});

describe('a note on the canvas', () => {
  const [note] = noted().canvasNotes ?? [];
  if (!note) throw new Error('No note');

  test('is moved, resized, removed and copied like other objects', () => {
    const moved = apply(noted(), moveObjects(new Map([[note.id, { x: 403, y: 87 }]])));
    expect(moved.canvasNotes).toEqual([{ ...note, x: 400, y: 90 }]);
    const resized = apply(moved, editCanvasNote(note.id, { width: 10 }));
    expect(resized.canvasNotes?.[0]?.width).toBe(40);
    expect(apply(moved, removeThings([note.id])).canvasNotes).toBeUndefined();
    const fragment = fragmentOf(moved, [note.id]);
    const pasted = apply(moved, pasteFragment(fragment));
    const [copied = ''] = pastedIds(pasted, fragment);
    expect(copied).not.toBe(note.id);
    expect(pasted.canvasNotes?.find(({ id }) => id === copied)).toMatchObject({ text: TEXT, width: 240, height: 80 });
  });

  test('travels in links with the notes of hosts and zones, and in none without names', async () => {
    const read = await decodeLink(await encodeLink(noted()));
    expect(read).toEqual({ ok: true, value: noted() });
    expect(JSON.stringify(withoutNames(noted()))).not.toMatch(/Saturday|Tuesdays|VLAN/);
  });
});
