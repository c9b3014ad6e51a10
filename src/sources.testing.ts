import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

// How the tests of the house's own rules read the sources: as trees of what is written, not as text.

/** One fault of one file, as a sentence. */
export type Fault = string;

/** A source file as the rules see it. `path` is relative to src, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface Node {
  type: string;
  [key: string]: unknown;
}

/** A node, the node that holds it and the name of its place there. */
export interface Visit {
  node: Node;
  parent: Node | undefined;
  place: string;
}

export const srcFolder = dirname(fileURLToPath(import.meta.url));
/** Tests, and what only tests use: `x.test.ts`, `x.testing.ts`. */
export const isTest = (path: string): boolean => /\.(test|testing)\.tsx?$/.test(path);

export function readSources(): SourceFile[] {
  return readdirSync(srcFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(join(srcFolder, path), 'utf8') }));
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Every node below this one, and itself. */
export function* walk(node: Node, parent?: Node, place = ''): Generator<Visit> {
  yield { node, parent, place };
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child, node, key);
    }
  }
}

const programs = new WeakMap<SourceFile, Node>();

/** The program of a file, read once. */
export function parse(file: SourceFile): Node {
  const program = programs.get(file) ?? parseAnew(file);
  programs.set(file, program);
  return program;
}

function parseAnew({ path, text }: SourceFile): Node {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  if (!isNode(program)) throw new Error(`${path}: no program`);
  return program;
}

export function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

export function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

export function isFault(fault: Fault | undefined): fault is Fault {
  return fault !== undefined;
}
