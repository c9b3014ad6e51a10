import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'oxc-transform-react';
import { expect, test } from 'vitest';

// A function that says 'use memo' is drawn hundreds of times while something moves, and React Compiler leaves one that it can't
// follow as it is, without a word.

const srcFolder = dirname(fileURLToPath(import.meta.url));
const DIRECTIVE = /^\s*'use memo';$/gm;

const marked = readdirSync(srcFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(srcFolder, path), 'utf8') }))
  .filter(({ text }) => text.search(DIRECTIVE) >= 0);

/** How many functions the compiler gave a cache, and what it says against the others. */
async function compile(path: string, text: string): Promise<{ compiled: number; faults: string[] }> {
  const { code, errors } = await transform(path, text, {
    reactCompiler: { compilationMode: 'annotation', reportDiagnostics: true },
  });
  return { compiled: code.match(/\b_c\(\d+\)/g)?.length ?? 0, faults: errors.map(({ message }) => message) };
}

test('what is drawn while something moves is marked: edges, their labels, the nodes', () => {
  const names = marked.flatMap(({ text }) =>
    [...text.matchAll(/function (\w+)\(.*\n\s*'use memo';/g)].map(([, name]) => name),
  );
  expect(names).toEqual(
    expect.arrayContaining(['Edges', 'EdgeLayer', 'LabelButton', 'useEdges', 'useNodes', 'useGrowing']),
  );
});

test.each(marked)('every marked function of $path is memoised', async ({ path, text }) => {
  const { compiled, faults } = await compile(path, text);
  expect(faults).toEqual([]);
  expect(compiled).toBe(text.match(DIRECTIVE)?.length);
});

test('one that the compiler cannot follow is found', async () => {
  const text = "function useIt(a: { b: number }) {\n  'use memo';\n  a.b = 1;\n  return [a];\n}";
  const { compiled, faults } = await compile('planted.ts', text);
  expect(compiled === 1 && faults.length === 0).toBe(false);
});

test('the build compiles what is marked', async () => {
  const config = readFileSync(join(srcFolder, '../vite.config.ts'), 'utf8');
  expect(config).toContain("react({ compiler: { compilationMode: 'annotation' } })");
});
