import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnyFile } from '../design/io/anyFile.ts';
import { writeDesignFile } from '../design/io/file.ts';
import { TEMPLATES } from '../design/templates/templates.ts';
import { fileSchema } from './fileSchema.ts';

const docs = new URL('../../docs/', import.meta.url);
const fixtures = new URL('../design/testing/fixtures/files/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

// Formats are told by patterns too.
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(fileSchema());

const faultsOf = (text: string): string[] =>
  validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);

describe('the JSON Schema of design files', () => {
  test('is the one in docs: npm run -s portolan -- schema --out docs/portolan.schema.json', () => {
    expect(JSON.parse(textOf('portolan.schema.json'))).toEqual(JSON.parse(JSON.stringify(fileSchema())));
  });

  test.each(TEMPLATES.map(({ name, design }) => [name, writeDesignFile(design)]))('takes %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('takes every released file and the one written by hand', () => {
    const files = readdirSync(fixtures).filter((name) => name.startsWith('3-'));
    const texts = [
      textOf('branch-office.portolan.json'),
      ...files.map((name) => readFileSync(new URL(name, fixtures), 'utf8')),
    ];
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(faultsOf(text)).toEqual([]);
  });

  test.each([
    ['a zone without a kind', '"kind": "dmz", ', ''],
    ['an unknown role', '"dmzServer"', '"dmzServers"'],
    ['an address that is none', '192.0.2.10', '192.0.2.256'],
    ['a host without roles', ', "roles": { "clients": {} }', ''],
    ['another format', '"portolan",', '"other",'],
    ['an unknown field', '"version": 3,', '"version": 3, "colour": 1,'],
  ])('refuses %s, as opening does', (_, from, to) => {
    const text = textOf('branch-office.portolan.json');
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(faultsOf(broken)).not.toEqual([]);
    expect(readAnyFile(broken).ok).toBe(false);
  });
});
