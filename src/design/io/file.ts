import { CURRENT_VERSION } from '../model/migrations.ts';
import { parseDesign } from '../model/parse.ts';
import { failure, success, type Result } from '../../lib/result.ts';
import { MOST_IN_FILE } from '../model/ceilings.ts';
import { LIMITS } from '../model/bounds.ts';
import type { Design } from '../model/schema.ts';
import { isRecord } from '../../lib/plainData.ts';

const FORMAT = 'portolan';

/** The name's ending of a design file. */
export const FILE_EXTENSION = '.portolan.json';

/** The longest text that is read, in characters: as long as any that is written. */
export const MAX_FILE_LENGTH = MOST_IN_FILE;

/** What a file says beside its design; `$schema` is for editors. */
const FIELDS = new Set(['$schema', 'format', 'version', 'design']);

const MAX_DEPTH = 32;

/** The most values in a file, by its commas: JSON.parse is slow with many. Each parts two values of one list or record. */
const MAX_VALUES = LIMITS.values;

/** The most fields of one record, by its commas: JSON.parse is slower still with many keys. */
const MAX_FIELDS = 1000;

/** A design as the text of a design file. */
export function writeDesignFile(design: Design): string {
  return `${JSON.stringify({ format: FORMAT, version: CURRENT_VERSION, design }, null, 2)}\n`;
}

/** What the text of a design file holds, of the right form but unchecked. */
export interface FileContent {
  readonly version: unknown;
  readonly design: unknown;
}

/** A design from the text that Portolan wrote, with nothing left out, or a message; never throws. */
export function readDesignFile(text: string): Result<Design> {
  const content = readFileContent(text);
  return content.ok ? parseDesign(content.value.version, content.value.design) : content;
}

/** The first half of reading a design file, which for a large one takes as long as the second; never throws. */
export function readFileContent(text: string): Result<FileContent> {
  if (text.length > MAX_FILE_LENGTH) return failure('The file is too large to be a Portolan design.');
  const bare = text.replace(/^\uFEFF/, ''); // some editors leave a byte order mark
  const { deepest, commas } = measure(bare);
  if (deepest > MAX_DEPTH) return failure('The file is nested too deeply to be a Portolan design.');
  if (commas > MAX_VALUES) return failure('The file holds too many values to be a Portolan design.');
  const value = parseJson(bare);
  if (value === undefined) return failure('The file is not readable: it is cut short or not JSON.');
  if (!isRecord(value) || value['format'] !== FORMAT) return failure('The file is not a Portolan design.');
  const stranger = Object.keys(value).find((key) => !FIELDS.has(key));
  if (stranger !== undefined) return failure(`The file has the unknown field "${stranger.slice(0, 40)}".`);
  return success({ version: value['version'], design: value['design'] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How deep brackets nest and how many commas part values, without parsing: a hostile file must reach no slow or recursive reader. */
function measure(text: string): { deepest: number; commas: number } {
  let [depth, deepest, commas] = [0, 0, 0];
  const fields: number[] = []; // of each open record; below 0 those of a list, which never come to many
  for (let i = 0; i < text.length && deepest <= MAX_DEPTH && commas <= MAX_VALUES; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 34) i = endOfString(text, i);
    else if (code === 44) commas += weightOf(fields, depth);
    else if (code === 123 || code === 91) {
      deepest = Math.max(deepest, (depth += 1));
      fields[depth] = code === 91 ? -Infinity : 0;
    } else if (code === 125 || code === 93) depth -= 1;
  }
  return { deepest, commas };
}

/** What one more comma counts: a record with too many fields is too much at once. */
function weightOf(fields: number[], depth: number): number {
  const seen = (fields[depth] ?? 0) + 1;
  fields[depth] = seen;
  return seen > MAX_FIELDS ? MAX_VALUES : 1;
}

/** The place of the quotation mark that ends the string begun at `start`. */
function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== 34) end += text.charCodeAt(end) === 92 ? 2 : 1;
  return end;
}
