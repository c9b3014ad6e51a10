import { describe, expect, test } from 'vitest';
import { firstOf, isFault, isNode, isTest, parse, readSources, walk } from './sources.testing.ts';
import type { Fault, Node, SourceFile, Visit } from './sources.testing.ts';

/** Variables of modules, and what modules keep in objects of their own; all else is in a store or an argument. */
const MOST_STATE = 12;
/** Lines of a function, and of one that draws something. */
const LONGEST = { function: 50, component: 60 } as const;
/** Where the selectors are by which code reaches elements that it did not draw itself. */
const PLACES = 'platform/places.ts';

const sources = readSources().filter(({ path }) => !isTest(path));
const planted = (text: string, path = 'app/planted.tsx'): SourceFile => ({ path, text });

const childOf = (node: unknown, key: string): unknown => (isNode(node) ? node[key] : undefined);
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const nameOf = (node: unknown): string => {
  const name = childOf(node, 'name') ?? childOf(node, 'value');
  return typeof name === 'string' ? name : '';
};
const startOf = (node: Node): number => Number(node['start']);
const lineAt = ({ text }: SourceFile, index: number): number => text.slice(0, index).split('\n').length;

/** The lines of comment that end above a line. */
function commentAbove({ text }: SourceFile, line: number): string {
  const above = text
    .split('\n')
    .slice(0, line - 1)
    .toReversed();
  const end = above.findIndex((one) => !/^\s*(\/\/|\/\*|\*)/.test(one));
  return above.slice(0, end < 0 ? above.length : end).join('\n');
}

/** The statements of a module, without the `export` around them. */
function statementsOf(file: SourceFile): Node[] {
  return nodesIn(parse(file)['body']).map((node) => {
    const declared = node['declaration'];
    return node.type.startsWith('Export') && isNode(declared) ? declared : node;
  });
}

// --- state

const CHANGING = /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|abort)$/;

/** The object that something is a member of, however deep. */
const ownerOf = (node: unknown): string =>
  isNode(node) && node.type === 'MemberExpression' ? ownerOf(node['object']) : nameOf(node);

/** The name of the variable whose object a piece of code changes. */
function changedBy(node: Node): string | undefined {
  const target = node['left'] ?? node['argument'];
  const changes = /^(Assignment|Update)Expression$/.test(node.type) || node['operator'] === 'delete';
  if (changes && isNode(target) && target.type === 'MemberExpression') return ownerOf(target);
  if (node.type !== 'CallExpression') return undefined;
  const callee = node['callee'];
  if (ownerOf(callee) === 'Object' && nameOf(childOf(callee, 'property')) === 'assign')
    return nameOf(firstOf(node['arguments']));
  return CHANGING.test(nameOf(childOf(callee, 'property'))) ? ownerOf(childOf(callee, 'object')) : undefined;
}

/** A memory by identity: what it holds follows from its key, and goes with it. */
const isMemory = (init: unknown): boolean => /^Weak(Map|Set)$/.test(nameOf(childOf(init, 'callee')));
/** A function that is called at once can hide variables. */
const isCalledAtOnce = (init: unknown): boolean => {
  const callee = childOf(init, 'callee');
  return /Function/.test(String(childOf(childOf(callee, 'expression') ?? callee, 'type')));
};

/** The statements of a module that keep something between two calls. */
function stateOf(file: SourceFile): Node[] {
  const changed = new Set([...walk(parse(file))].map(({ node }) => changedBy(node)));
  const keeps = ({ id, init }: Node): boolean => (changed.has(nameOf(id)) && !isMemory(init)) || isCalledAtOnce(init);
  return statementsOf(file).filter(
    (node) =>
      node.type === 'VariableDeclaration' && (node['kind'] === 'let' || nodesIn(node['declarations']).some(keeps)),
  );
}

/** Whether a comment stands above a place, or at the end of its line. */
function isExplained(file: SourceFile, node: Node): boolean {
  const line = lineAt(file, startOf(node));
  return commentAbove(file, line) !== '' || file.text.split('\n')[line - 1]?.includes(' // ') === true;
}

const unexplainedIn = (file: SourceFile): Fault[] =>
  stateOf(file)
    .filter((node) => !isExplained(file, node))
    .map((node) => `${file.path}:${lineAt(file, startOf(node))}: says no reason`);

describe('hidden state', () => {
  test('is rare, and each piece says why it is there', () => {
    const found = sources.flatMap((file) => stateOf(file).map((node) => `${file.path}:${lineAt(file, startOf(node))}`));
    expect(found.slice(MOST_STATE)).toEqual([]);
    expect(found.length).toBeGreaterThan(3);
    expect(sources.flatMap(unexplainedIn)).toEqual([]);
  });

  test.each([
    'let a = 0;',
    'export let a: string | null = null;',
    'const a = { b: 0 }; export const c = () => { a.b = 1; };',
    'const a = { b: { d: 0 } }; export const c = () => { a.b.d += 1; };',
    'const a: { b?: number } = {}; export const c = () => { delete a.b; };',
    "const a = new Map(); export const c = () => a.set('b', 1);",
    'const a: number[] = []; export const c = () => a.push(1);',
    'const a = { b: 0 }; export const c = () => Object.assign(a, { b: 1 });',
    'export const a = (() => { let b = 0; return () => (b += 1); })();',
  ])('%s is found', (text) => {
    expect(stateOf(planted(text))).toHaveLength(1);
    expect(unexplainedIn(planted(text))).toHaveLength(1);
    expect(unexplainedIn(planted(`// Why.\n${text}`))).toEqual([]);
  });

  test.each([
    'export const a = () => { let b = 0; b += 1; return b; };',
    'const a = new WeakMap(); export const c = (key: object) => a.set(key, 1);',
    "const a = new Set(['b']); export const c = () => a.has('b');",
    'const a = create(() => ({ b: 0 })); export const c = () => a.setState({ b: 1 });',
  ])('%s is none', (text) => {
    expect(stateOf(planted(text))).toEqual([]);
  });
});

// --- length

const isFunction = ({ type }: Node): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

function lengthFault(file: SourceFile, { node, parent }: Visit): Fault | undefined {
  if (!isFunction(node) || !isNode(node['body'])) return undefined;
  const first = lineAt(file, startOf(node));
  const length = lineAt(file, Number(node['end'])) - first + 1;
  const name = nameOf(node['id'] ?? parent?.['id'] ?? parent?.['key']);
  const kind = file.path.endsWith('.tsx') && /^[A-Z]/.test(name) ? 'component' : 'function';
  const isMeant = /long on purpose: /i.test(commentAbove(file, first));
  return length > LONGEST[kind] && !isMeant ? `${file.path}:${first}: ${name} has ${length} lines` : undefined;
}

const tooLongIn = (file: SourceFile): Fault[] =>
  [...walk(parse(file))].map((visit) => lengthFault(file, visit)).filter(isFault);

describe('functions', () => {
  test(`have at most ${LONGEST.function} lines, components ${LONGEST.component}, or say why`, () => {
    expect(sources.flatMap(tooLongIn)).toEqual([]);
  });

  test.each([
    ['a function', 51, (lines: string) => `export function a() {${lines}}`],
    ['a hook', 51, (lines: string) => `export function useA() {${lines}}`],
    ['an arrow', 51, (lines: string) => `export const a = () => {${lines}};`],
    ['a method', 51, (lines: string) => `class A { b() {${lines}} }`],
    ['a component', 61, (lines: string) => `export function A() {${lines}}`],
  ])('%s of one line too many is found', (_kind, length, write) => {
    const text = write('\n'.repeat(length - 1));
    expect(tooLongIn(planted(text))).toHaveLength(1);
    expect(tooLongIn(planted(`// Long on purpose: a reason.\n${text}`))).toEqual([]);
    expect(tooLongIn(planted(write('\n'.repeat(length - 2))))).toEqual([]);
  });
});

// --- places

/** Attributes, roles and classes of React Flow as selectors; a rule of a style sheet is none. */
const SELECTOR = /^[^{]*(\[(data-|role|aria-|tabindex|contenteditable)|\.react-flow)[^{]*$/;
const TO_PAGE = /^(closest|matches|getElementById|getElementsByClassName|getElementsByTagName)$/;
const WITHIN = /^querySelector(All)?$/;

const textOf = (node: Node): string | undefined => {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  return node.type === 'TemplateLiteral' ? nodesIn(node['quasis']).map(rawOf).join('…') : undefined;
};

function rawOf({ value }: Node): string {
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

/** What a call looks for in all of the page or upwards; inside an element that one has, one may look for one's own. */
function isReaching(node: Node): boolean {
  const { property, object } = isNode(node['callee']) ? node['callee'] : node;
  if (node.type !== 'CallExpression') return false;
  return TO_PAGE.test(nameOf(property)) || (WITHIN.test(nameOf(property)) && nameOf(object) === 'document');
}

const isWithin = (node: Node | undefined): boolean =>
  node?.type === 'CallExpression' && WITHIN.test(nameOf(childOf(node['callee'], 'property'))) && !isReaching(node);

/** What a call reaches for, where it doesn't take it from elsewhere. */
function reachedBy(node: Node, own: ReadonlySet<string>): string | undefined {
  const asked = isReaching(node) ? firstOf(node['arguments']) : undefined;
  if (!isNode(asked)) return undefined;
  const text = textOf(asked);
  if (text === undefined) return own.has(nameOf(asked)) ? nameOf(asked) : undefined;
  return text.startsWith(':') ? undefined : text; // a state of the element itself, as `:disabled`, is no place
}

/** A selector that is written down for later. */
function heldBy({ node, parent, place }: Visit): string | undefined {
  const isAttribute = parent?.type === 'JSXAttribute' || (parent?.type === 'Property' && place === 'key');
  const isAsked = parent !== undefined && (isReaching(parent) || isWithin(parent));
  const text = textOf(node);
  return text !== undefined && SELECTOR.test(text) && !isAttribute && !isAsked ? text : undefined;
}

function selectorFault(file: SourceFile, visit: Visit, own: ReadonlySet<string>): Fault | undefined {
  const selector = reachedBy(visit.node, own) ?? heldBy(visit);
  return selector === undefined ? undefined : `${file.path}:${lineAt(file, startOf(visit.node))}: ${selector}`;
}

function selectorFaultsOf(file: SourceFile): Fault[] {
  if (file.path === PLACES) return [];
  const own = statementsOf(file).flatMap((node) => nodesIn(node['declarations']).map(({ id }) => nameOf(id)));
  return [...walk(parse(file))].map((visit) => selectorFault(file, visit, new Set(own))).filter(isFault);
}

describe('selectors that reach into the page', () => {
  test('stand in one file', () => {
    expect(sources.flatMap(selectorFaultsOf)).toEqual([]);
    const places = sources.filter(({ path }) => path === PLACES).map((file) => ({ ...file, path: 'app/a.ts' }));
    expect(places.flatMap(selectorFaultsOf).length).toBeGreaterThan(10);
  });

  test.each([
    "document.querySelector('main');",
    "document.querySelectorAll<HTMLElement>('.react-flow__node');",
    "document.getElementById('root');",
    "a.closest('section');",
    "a?.closest<HTMLElement>('thead')?.focus();",
    "a.matches('input');",
    "const A = 'button'; export const b = (a: Element) => a.closest(A);",
    "export const A = '[data-canvas]';",
    "const A = ['header', '[role=\"tablist\"]'];",
    "const a = { dragHandle: '[data-zone-handle]' };",
    'document.querySelector(`.react-flow__node[data-id="${id}"]`);',
  ])('%s elsewhere is found', (text) => {
    expect(selectorFaultsOf(planted(text))).toHaveLength(1);
    expect(selectorFaultsOf(planted(text, PLACES))).toEqual([]);
  });

  test.each([
    "import { CANVAS } from '../platform/places.ts'; document.querySelector(CANVAS);",
    'list.current?.querySelectorAll(\'[role="tab"]\');',
    "a.matches(':disabled');",
    "const a = <p data-canvas role='note' className='react-flow' />;",
    'const a = `[data-icon] { color: ${red} }`;',
    "const text = 'Nothing [yet]';",
  ])('%s is fine', (text) => {
    expect(selectorFaultsOf(planted(text))).toEqual([]);
  });
});
