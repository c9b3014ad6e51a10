import { attempt, type Command } from '../../src/design/edit/commands.ts';
import { readDesignFile, writeDesignFile } from '../../src/design/io/file.ts';
import { decodeLink, encodeLinkWithin, type LinkOptions } from '../../src/design/link/link.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { isEqual } from '../../src/lib/plainData.ts';
import { isTooMuch } from '../../src/rules/connect/extent.ts';
import { entryOf, recordOf } from '../../src/store/saved/stored/keptDesign.ts';

/** An edit as the page makes it: what would not open again, or come to too much, changes nothing. */
export function edit(design: Design, command: Command): Design {
  const result = attempt(design, command);
  return result.ok && !isTooMuch(result.value) ? result.value : design;
}

/** What is wrong with a design as the browser keeps it or as a file; null where it opens again the same. */
export function faultKept(design: Design): string | null {
  const entry = entryOf(structuredClone(recordOf('kept', design, 1, 1)), 'kept');
  if (!entry.ok) return `not kept: ${entry.message}`;
  if (!isEqual(entry.design, design)) return 'kept as another design';
  const read = readDesignFile(writeDesignFile(design));
  if (!read.ok) return `file: ${read.message}`;
  return isEqual(read.value, design) ? null : 'another design from the file';
}

/** What is wrong with it as a link, where one may be so long; null where one opens again with just what it was asked to hold. */
export async function faultSent(design: Design): Promise<string | null> {
  const whole = await faultOfLink(design, design, { facts: true, baseline: true, results: true });
  if (whole !== null) return whole;
  const { request: _, facts: __, baseline: ___, results: ____, ...bare } = design;
  return faultOfLink(design, bare, {});
}

async function faultOfLink(design: Design, expected: Design, options: LinkOptions): Promise<string | null> {
  const link = await encodeLinkWithin(design, options);
  if (link === null) return null; // longer than any that is opened
  const read = await decodeLink(link);
  if (!read.ok) return `link: ${read.message}`;
  return isEqual(read.value, expected)
    ? null
    : `another design from the link with ${Object.keys(options).length} parts`;
}
