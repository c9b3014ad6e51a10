import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { apply } from '../../design/edit/commands.ts';
import { acceptFinding } from '../../design/edit/requestCommands.ts';
import type { Design } from '../../design/model/schema.ts';
import { acceptanceKey, acceptedContent } from '../../rules/findings/accepted.ts';
import { aDesign, aServer, findingsOf, itsServices } from '../../rules/testing/builders.testing.ts';
import { toExcel } from '../excel/report/excel.ts';
import { inputOf } from '../exported.testing.ts';
import { fontFromDisk } from '../fonts/disk.testing.ts';
import { HEAVY_FORMATS } from '../heavyFormats.ts';
import { toMarkdown } from '../lists/markdown.ts';

const lab = aDesign(aServer(), ...itsServices().filter(({ roles }) => !roles.includes('smtpRelay')));
const REASON = '=A lab | without *mail*';

function accepted(): Design {
  const [found] = findingsOf(lab, 'smtp-missing');
  if (!found) throw new Error('No finding');
  return apply(lab, acceptFinding(acceptanceKey(found), acceptedContent(found), REASON));
}

test('Markdown lists an accepted finding last, with the reason in place of what to do', () => {
  const lines = toMarkdown(inputOf(accepted()))
    .split('\n')
    .filter((line) => /^- \*\*(error|warning|info)/.test(line));
  expect(lines.at(-1)).toBe(
    '- **warning** smtp-missing: No SMTP relay is placed, and SRV needs one. Accepted: =A lab \\| without \\*mail\\*',
  );
  expect(lines.filter((line) => line.includes('Accepted: '))).toHaveLength(1);
});

test('the workbook has a column for it where any is accepted, and counts it', async () => {
  const read = async (design: Design) => {
    const sheets = await readExcel(Buffer.from(toExcel(inputOf(design))));
    return sheets.find(({ sheet }) => sheet === 'Findings')?.data ?? [];
  };
  const [header, ...rows] = await read(accepted());
  expect(header?.at(-1)).toBe('Accepted');
  expect(rows.map((row) => row.at(-1) ?? '').filter((told) => told !== '')).toEqual([`Accepted: ${REASON}`]);
  const before = await read(lab);
  expect(before[0]).not.toContain('Accepted');
  expect(rows).toHaveLength(before.length - 1);
});

test('the PDF lists it and counts it on its first page', async () => {
  const { getDocumentProxy, extractText } = await import('unpdf');
  const tools = {
    loadFont: fontFromDisk,
    rasterise: () => Promise.reject(new Error('No canvas')),
    report: () => undefined,
  };
  const bytes = await HEAVY_FORMATS.pdf(inputOf(accepted()), tools);
  if (typeof bytes === 'string') throw new Error('Not bytes');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  const plain = (one: string): string => one.replaceAll(/\s+/g, '');
  expect(plain(text[0] ?? '')).toContain('1accepted');
  expect(plain(text.join(''))).toContain(plain(`Accepted: ${REASON}`));
});
