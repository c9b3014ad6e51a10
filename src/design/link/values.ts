import { isEqual, isRecord, type Fields } from '../../lib/plainData.ts';
import type { LinkReader, LinkWriter } from './bytes.ts';
import type { CountingTexts } from './texts.ts';

/** How a value stands to its model, which is the value that settings have at first. */
const FORMS = { same: 0, null: 1, no: 2, yes: 3, number: 4, text: 5, list: 6, fields: 7, other: 8, below: 9, item: 10 };

const DEEPEST = 6;
const LONGEST_LIST = 50; // Switches of a role; no other list of a setting is as long

/** Packs a setting as what differs from its model. Whole numbers, texts, true, false, null, lists and objects of them. */
export function writeValue(out: LinkWriter, texts: CountingTexts, value: unknown, model: unknown): void {
  if (isEqual(value, model)) out.int(FORMS.same);
  else if (Array.isArray(value)) writeList(out, texts, value, Array.isArray(model) ? model : []);
  else if (isRecord(value)) writeFields(out, texts, value, isRecord(model) ? model : {});
  else writeSimple(out, texts, value);
}

function writeSimple(out: LinkWriter, texts: CountingTexts, value: unknown): void {
  if (typeof value === 'string') {
    out.int(FORMS.text);
    texts.write(out, value);
  } else if (typeof value === 'number') {
    out.int(value < 0 ? FORMS.below : FORMS.number);
    out.int(Math.abs(value));
  } else if (value === null) out.int(FORMS.null);
  else out.int(value === true ? FORMS.yes : FORMS.no);
}

function writeList(out: LinkWriter, texts: CountingTexts, list: readonly unknown[], model: readonly unknown[]): void {
  out.int(FORMS.list);
  out.int(list.length);
  list.forEach((value, i) => {
    const item = model.findIndex((one) => isEqual(one, value));
    if (item >= 0 && item !== placeInModel(model, i)) {
      out.int(FORMS.item);
      out.int(item);
    } else writeValue(out, texts, value, model[placeInModel(model, i)]);
  });
}

/** Lists longer than their model take its first item as model. */
const placeInModel = (model: readonly unknown[], i: number): number => (i < model.length ? i : 0);

function writeFields(out: LinkWriter, texts: CountingTexts, value: Fields, model: Fields): void {
  const keys = Object.keys(value);
  const expected = Object.keys(model);
  const usual = keys.length === expected.length && expected.every((key) => Object.hasOwn(value, key));
  out.int(usual ? FORMS.fields : FORMS.other);
  if (!usual) out.int(keys.length);
  for (const key of usual ? expected : keys) {
    if (!usual) texts.write(out, key);
    writeValue(out, texts, value[key], Object.hasOwn(model, key) ? model[key] : undefined);
  }
}

/** The value that `writeValue` was given at this place. */
export function readValue(from: LinkReader, texts: CountingTexts, model: unknown, depth = 0): unknown {
  if (depth > DEEPEST) from.fail();
  from.take(1);
  const form = from.int();
  if (form === FORMS.list) return readList(from, texts, Array.isArray(model) ? model : [], depth);
  if (form === FORMS.fields) return readFields(from, texts, isRecord(model) ? model : {}, null, depth);
  if (form === FORMS.other) return readFields(from, texts, isRecord(model) ? model : {}, from.int(), depth);
  return readSimple(from, texts, model, form);
}

function readSimple(from: LinkReader, texts: CountingTexts, model: unknown, form: number): unknown {
  switch (form) {
    case FORMS.same:
      return copyOf(model);
    case FORMS.null:
      return null;
    case FORMS.no:
    case FORMS.yes:
      return form === FORMS.yes;
    case FORMS.number:
      return from.int();
    case FORMS.below:
      return -from.int();
    case FORMS.text:
      return texts.read(from);
    default:
      from.fail();
      return null;
  }
}

function readList(from: LinkReader, texts: CountingTexts, model: readonly unknown[], depth: number): unknown[] {
  const list: unknown[] = [];
  const length = from.intUpTo(LONGEST_LIST);
  for (let i = 0; i < length && from.sound; i += 1) list.push(readItem(from, texts, model, i, depth));
  return list;
}

function readItem(
  from: LinkReader,
  texts: CountingTexts,
  model: readonly unknown[],
  i: number,
  depth: number,
): unknown {
  if (!from.skip(FORMS.item)) return readValue(from, texts, model[placeInModel(model, i)], depth + 1);
  from.take(1);
  const item = from.int();
  if (item >= model.length) from.fail();
  return copyOf(model[item]);
}

function readFields(
  from: LinkReader,
  texts: CountingTexts,
  model: Fields,
  count: number | null,
  depth: number,
): Record<string, unknown> {
  const expected = Object.keys(model);
  const fields: [string, unknown][] = [];
  for (let i = 0; i < (count ?? expected.length) && from.sound; i += 1) {
    const key = count === null ? (expected[i] ?? '') : texts.read(from);
    fields.push([key, readValue(from, texts, Object.hasOwn(model, key) ? model[key] : undefined, depth + 1)]);
  }
  return Object.fromEntries(fields);
}

/** A value of plain data once more, sharing nothing. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
}
