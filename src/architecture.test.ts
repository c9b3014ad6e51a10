import { existsSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstOf, isFault, isNamed, isNode, isTest, parse, readSources, srcFolder, walk } from './sources.testing.ts';
import type { Fault, Node, SourceFile, Visit } from './sources.testing.ts';

/** From the ground up: a folder imports only from those before it. */
const FOLDERS = [
  'geometry',
  'lib',
  'design',
  'rules',
  'diagram',
  'exports',
  'cli',
  'platform',
  'store',
  'loading',
  'ui',
  'actions',
  'canvas',
  'table',
  'files',
  'crypto',
  'render',
  'app',
];

/** The rooms of a folder, from the ground up likewise; '.' stands for the files of the folder itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  app: [
    'state',
    'open',
    'rescue',
    'about',
    'offline',
    'palette',
    'export',
    'commands',
    'library',
    'hostList',
    'testResults',
    'share',
    'print',
    'inspector/parts',
    'inspector/settings',
    'inspector/own',
    'inspector/address',
    'inspector/host',
    'inspector/hosts',
    'inspector/firewall',
    'inspector/connection',
    'inspector',
    'topbar',
    'dialogs',
    'shell',
  ],
  canvas: [
    'routing',
    'state',
    'drag',
    'clipboard',
    'arrange',
    'pointer',
    'objects',
    'edges',
    'nodes',
    'keyboard',
    'menu',
    'compare',
    'view',
  ],
  design: ['model', 'edit', 'link', 'io', 'hostList', 'templates'],
  diagram: ['text', 'routing', 'model', 'layout'],
  exports: [
    'input',
    'fonts',
    'lists',
    'picture',
    'excel/file',
    'excel/report',
    'pdf/file',
    'pdf/layout',
    'pdf/report',
    'firewalls/text',
    'firewalls/platforms',
    'firewalls',
    'request',
    'testKit/engines',
    'testKit',
    '.',
  ],
  rules: [
    'rulebook',
    'network',
    'connect',
    'findings',
    '.',
    'offers',
    'views',
    'explain',
    'firewalls',
    'change',
    'request',
    'expected',
  ],
  cli: ['.', 'values', 'commands', 'program'],
  store: ['.', 'saved/stored', 'saved'],
  ui: ['.', 'signs', 'buttons', 'fields', 'overlays', 'menu'],
  table: ['columns', 'filters', 'tools', 'facts', 'why', 'rules', 'findings', 'devices', 'ruleSets', 'change', 'panel'],
};

/** Folders of the interface. What they load later they ask `loading/` for, by its key. */
const INTERFACE = new Set(['ui', 'actions', 'canvas', 'table', 'app']);
/** The one file there that says where deferred parts are; it stands above every room. */
const DEFERRED_PARTS = 'app/shell/deferredParts.ts';

/** Folders without React, DOM, clock or randomness, and the only packages each may import. */
const purePackages: Record<string, string[]> = {
  geometry: [],
  lib: [],
  design: ['zod/mini', 'papaparse'], // papaparse: host lists are read as CSV, whose quoting is not written twice
  rules: [],
  diagram: ['elkjs'],
  exports: [
    'papaparse',
    'fflate',
    '@fontsource/noto-sans',
    '@fontsource/noto-sans-georgian',
    '@fontsource/noto-sans-armenian',
    '@fontsource/noto-sans-sc',
    '@fontsource/noto-sans-jp',
    '@fontsource/noto-sans-kr',
  ],
};

/** What differs from platform to platform or from call to call. Ids and dates come into pure code as arguments. */
const impureNames = new Set(
  `
  window document navigator location history self globalThis top parent screen localStorage
  sessionStorage indexedDB caches fetch XMLHttpRequest WebSocket Worker BroadcastChannel Image
  DOMParser XMLSerializer OffscreenCanvas FileReader matchMedia alert setTimeout setInterval
  setImmediate queueMicrotask requestAnimationFrame requestIdleCallback performance crypto process
  Buffer global require __dirname __filename eval Function
  `.split(/\s+/),
);
const impureMembers = new Set(['Date.now', 'Math.random', 'import.meta']);

function holdsCode(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((path) => /(?<!\.d)\.tsx?$/.test(path));
}

/** The folder directly below src; files in src itself stand above every rank. */
function folderOf(path: string): string | undefined {
  return path.includes('/') ? path.split('/', 1)[0] : undefined;
}

/** The room of a file within its folder: the path between the two. */
function roomOf(path: string): string {
  return path.split('/').slice(1, -1).join('/') || '.';
}

/** Where an import of any kind keeps its address: import, export from, import(), type import("…"), new URL('…', import.meta.url). */
function importedFrom(node: Node): unknown {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') return node['source'];
  if (node.type === 'TSExternalModuleReference') return node['expression'];
  if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return node['source'];
  return isOwnAddress(node) ? firstOf(node['arguments']) : undefined;
}

/** `new URL('…', import.meta.url)`, which the build follows like an import. */
function isOwnAddress(node: Node): boolean {
  if (node.type !== 'NewExpression' || !isNamed(node['callee'], 'URL') || !Array.isArray(node['arguments']))
    return false;
  const base: unknown = node['arguments'][1];
  return isNode(base) && isNode(base['object']) && base['object'].type === 'MetaProperty';
}

/** The addresses a file imports, or `undefined` for one that is computed and so cannot be checked. */
function importsOf(file: SourceFile): readonly (string | undefined)[] {
  const known = imports.get(file) ?? findImports(file);
  imports.set(file, known);
  return known;
}

const imports = new WeakMap<SourceFile, readonly (string | undefined)[]>();

function findImports(file: SourceFile): readonly (string | undefined)[] {
  const addresses: (string | undefined)[] = [];
  for (const { node } of walk(parse(file))) {
    const source = importedFrom(node);
    if (!isNode(source)) continue;
    const address = source['value'];
    addresses.push(typeof address === 'string' ? address : undefined);
  }
  return addresses;
}

function faultOfImport(path: string, address: string | undefined): Fault | undefined {
  if (address === undefined) return `${path}: imports a computed address`;
  return address.startsWith('.') ? faultOfNeighbour(path, address) : faultOfPackage(path, address);
}

function faultOfNeighbour(path: string, address: string): Fault | undefined {
  const from = folderOf(path);
  const target = relative('/src', join('/src', dirname(path), address)).replaceAll('\\', '/');
  const to = folderOf(target);
  if (from === undefined) return undefined;
  if (from === to) return faultOfRoom(from, path, target);
  if (target.startsWith('..')) return `${path}: imports ${address} from outside src`;
  if (to === undefined) return `${path}: imports ${address} from above every folder`;
  return stands(FOLDERS, to, from) ? undefined : `${path}: ${from} may not import ${address} from ${to}`;
}

function faultOfRoom(folder: string, path: string, target: string): Fault | undefined {
  const rooms = ROOMS[folder];
  const [from, to] = [roomOf(path), roomOf(target)];
  if (!rooms || from === to || stands(rooms, to, from)) return undefined;
  return `${path}: ${folder}/${from} may not import from ${folder}/${to}`;
}

/** True if `lower` comes before `upper` in the list; what is not in it stands nowhere. */
function stands(list: readonly string[], lower: string, upper: string): boolean {
  const [a, b] = [list.indexOf(lower), list.indexOf(upper)];
  return a >= 0 && a < b;
}

function faultOfPackage(path: string, address: string): Fault | undefined {
  const allowed = purePackages[folderOf(path) ?? ''];
  const isAllowed = allowed?.some((name) => address === name || address.startsWith(`${name}/`)) ?? true;
  if (!isAllowed) return `${path}: imports the package ${address}`;
  const isBuiltin = address.startsWith('node:') || builtinModules.includes(address);
  return isBuiltin && folderOf(path) !== 'cli' ? `${path}: imports ${address}, which no browser has` : undefined;
}

/** The pairs of rooms that a file's imports join, "canvas/view > canvas/nodes". */
function roomImportsOf(file: SourceFile): string[] {
  const from = dirname(file.path);
  return importsOf(file)
    .filter((address) => address?.startsWith('.') === true)
    .map((address) => dirname(relative('/src', join('/src', from, String(address))).replaceAll('\\', '/')))
    .filter((to) => to !== from && to.split('/', 1)[0] === folderOf(file.path))
    .map((to) => `${from} > ${to}`);
}

function findImportFaults(files: SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => importsOf(file).map((address) => faultOfImport(file.path, address)))
    .filter(isFault);
}

/** Deferred imports of the interface outside the one list of them; those of packages are no parts of ours. */
function findScatteredParts(files: SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => INTERFACE.has(folderOf(path) ?? '') && !isTest(path) && path !== DEFERRED_PARTS)
    .flatMap((file) => deferredImportsOf(file).map((address) => `${file.path}: defers ${address}`));
}

function deferredImportsOf(file: SourceFile): string[] {
  return [...walk(parse(file))]
    .filter(({ node }) => node.type === 'ImportExpression')
    .map(({ node: { source } }) => String(isNode(source) ? source['value'] : source))
    .filter((address) => address.startsWith('.'));
}

function findUnrankedFolders(files: SourceFile[]): string[] {
  const folders = new Set(files.flatMap(({ path }) => folderOf(path) ?? []));
  return [...folders].filter((folder) => !FOLDERS.includes(folder));
}

/** Rooms of an ordered folder that its order does not name. */
function findUnrankedRooms(files: SourceFile[]): string[] {
  const unranked = files
    .filter(({ path }) => !isTest(path))
    .filter(({ path }) => ROOMS[folderOf(path) ?? '']?.includes(roomOf(path)) === false);
  return [...new Set(unranked.map(({ path }) => dirname(path)))];
}

/** Names that a file makes itself (variables, parameters, functions, imports, types), which are no globals there. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const collect = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    for (const { node, parent, place } of walk(pattern)) {
      const isKey = parent?.type === 'Property' && place === 'key';
      if (node.type === 'Identifier' && !isKey) names.add(String(node['name']));
    }
  };
  for (const { node } of walk(program)) {
    if (node.type === 'VariableDeclarator' || /^(Function|Class)/.test(node.type)) collect(node['id']);
    if (node.type.startsWith('Import') && 'local' in node) collect(node['local']);
    if (Array.isArray(node['params'])) node['params'].forEach(collect);
  }
  return names;
}

/** A name that is no use of a variable: `x.name`, `{ name: … }`, a member's or a type's own name. */
function isOnlyLabel({ parent, place }: Omit<Visit, 'node'>): boolean {
  if (!parent || parent['computed'] === true) return false;
  if (place === 'property' && /Member|Qualified/.test(parent.type)) return true;
  return place === 'key' && parent['shorthand'] !== true;
}

function impureUse({ node, parent, place }: Visit): string | undefined {
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type === 'MemberExpression') return memberName(node);
  const isClock = /^(New|Call)Expression$/.test(node.type) && isNamed(node['callee'], 'Date');
  if (isClock && firstOf(node['arguments']) === undefined) return 'new Date()';
  const isName = node.type === 'Identifier' && !isOnlyLabel({ parent, place });
  return isName ? String(node['name']) : undefined;
}

function memberName(node: Node): string | undefined {
  const { object, property } = node;
  if (!isNode(object) || !isNode(property)) return undefined;
  return `${String(object['name'])}.${String(property['name'] ?? property['value'])}`;
}

function findImpureUses(files: SourceFile[]): Fault[] {
  const pure = files.filter(({ path }) => (folderOf(path) ?? '') in purePackages && !isTest(path));
  return pure.flatMap((file) => {
    const program = parse(file);
    const own = declaredNames(program);
    const isImpure = (use: string): boolean =>
      use === 'new Date()' || impureMembers.has(use) || (impureNames.has(use) && !own.has(use));
    const uses = [...walk(program)].map(impureUse).filter(isFault).filter(isImpure);
    return uses.map((use) => `${file.path}: uses ${use}`);
  });
}

/** What changes the open design by a step of its history. */
const GATEWAY = new Set(['run', 'runOn', 'undoStep', 'redoStep']);

/** Imports of the store's gateway outside `actions/`, where each thing a user can ask for stands once. */
function findStrayEdits(files: SourceFile[]): Fault[] {
  const folders = new Set(['store', 'actions']);
  return files
    .filter(({ path }) => !isTest(path) && !folders.has(folderOf(path) ?? ''))
    .flatMap((file) =>
      [...walk(parse(file))]
        .filter(({ node, parent }) => node.type === 'ImportSpecifier' && isFromStore(parent))
        .map(({ node: { imported } }) => String(isNode(imported) ? imported['name'] : imported))
        .filter((name) => GATEWAY.has(name))
        .map((name) => `${file.path}: edits the design by ${name}`),
    );
}

function isFromStore(declaration: Node | undefined): boolean {
  const source = declaration?.['source'];
  return isNode(source) && String(source['value']).endsWith('/store/designStore.ts');
}

/** What a browser may refuse by an exception, as global names and as members of `navigator`. */
const refusableNames = new Set(
  'BroadcastChannel localStorage sessionStorage indexedDB caches matchMedia cookieStore Notification'.split(' '),
);
const refusableMembers = new Set('clipboard storage serviceWorker locks permissions'.split(' '));
/** Where they are asked for safely, and the service worker, which runs only where it was allowed. */
const askers = new Set(['platform/permitted.ts', 'platform/serviceWorker.ts']);

/** Uses of what a browser may refuse outside the one file that asks safely. */
function findRefusableUses(files: SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => !isTest(path) && !askers.has(path))
    .flatMap((file) => {
      const uses = [...walk(parse(file))].map(refusableUse).filter(isFault);
      return uses.map((use) => `${file.path}: uses ${use}`);
    });
}

function refusableUse({ node, parent, place }: Visit): string | undefined {
  if (node.type === 'MemberExpression') return refusableMember(memberName(node) ?? '');
  const name = node.type === 'Identifier' && !isOnlyLabel({ parent, place }) ? String(node['name']) : '';
  return refusableNames.has(name) ? name : undefined;
}

function refusableMember(path: string): string | undefined {
  const [object = '', member = ''] = path.split('.');
  const isRefusable =
    object === 'navigator'
      ? refusableMembers.has(member)
      : /^(window|self|globalThis)$/.test(object) && refusableNames.has(member);
  return isRefusable ? path : undefined;
}

const sources = readSources();
const planted = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('what a user can ask for', () => {
  test('stands once: nothing else edits the design or goes back in its history', () => {
    expect(findStrayEdits(sources)).toEqual([]);
  });

  test.each(['run', 'runOn', 'undoStep', 'redoStep'])(
    'a planted use of %s is found, under another name too',
    (name) => {
      const text = `import { useDesign, ${name} as other } from '../../store/designStore.ts';`;
      expect(findStrayEdits(planted('table/rules/planted.ts', text))).toHaveLength(1);
      expect(findStrayEdits(planted('actions/planted.ts', text.replace('../../', '../')))).toEqual([]);
    },
  );
});

describe('folders import only from those below them', () => {
  test('no import goes up, sideways or to a package that is not allowed', () => {
    expect(findImportFaults(sources)).toEqual([]);
  });

  test('the check looked at every folder and saw imports there', () => {
    const folders = readdirSync(srcFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const withCode = folders.filter(({ name }) => holdsCode(join(srcFolder, name))).map(({ name }) => name);
    expect(new Set(sources.flatMap(({ path }) => folderOf(path) ?? []))).toEqual(new Set(withCode));
    const addresses = sources.flatMap(importsOf);
    expect(addresses).toContain('react');
    expect(addresses.filter((address) => address?.startsWith('.')).length).toBeGreaterThan(sources.length / 2);
  });

  test('every neighbour a file imports exists, so that none escapes the check by another spelling', () => {
    const missing = sources.flatMap((file) =>
      importsOf(file)
        .filter((address) => address?.startsWith('.') === true)
        .filter((address) => !existsSync(join(srcFolder, dirname(file.path), String(address).replace(/\?.*$/, ''))))
        .map((address) => `${file.path}: ${address}`),
    );
    expect(missing).toEqual([]);
  });

  test('every folder has a rank', () => {
    expect(findUnrankedFolders(sources)).toEqual([]);
    expect(findUnrankedFolders(planted('attic/chest.ts', ''))).toEqual(['attic']);
  });

  test('every room has a rank, and imports go down between rooms too', () => {
    expect(findUnrankedRooms(sources)).toEqual([]);
    expect(findUnrankedRooms(planted('design/attic/chest.ts', ''))).toEqual(['design/attic']);
    expect(findImportFaults(planted('design/model/a.ts', "import { b } from '../edit/b.ts';"))).toHaveLength(1);
    expect(findImportFaults(planted('design/model/a.ts', "import type { B } from '../link/b.ts';"))).toHaveLength(1);
    expect(findImportFaults(planted('design/model/a.ts', "const b = import('../io/b.ts');"))).toHaveLength(1);
    expect(findImportFaults(planted('exports/pdf/file/a.ts', "import '../layout/b.ts';"))).toHaveLength(1);
    expect(findImportFaults(planted('store/a.ts', "import './saved/b.ts';"))).toHaveLength(1);
    expect(findImportFaults(planted('design/io/a.ts', "import '../model/b.ts'; import './c.ts';"))).toEqual([]);
  });

  test('no two rooms of a folder need each other, by whatever kind of import', () => {
    const folders = Object.keys(ROOMS);
    expect(folders).toEqual(expect.arrayContaining(['app', 'canvas', 'table']));
    const between = sources.flatMap((file) => (isTest(file.path) ? [] : roomImportsOf(file)));
    expect(new Set(between.map((pair) => pair.split(/[ /]/, 1)[0]))).toEqual(new Set(folders));
    expect(between.filter((pair) => between.includes(pair.split(' > ').toReversed().join(' > ')))).toEqual([]);
  });

  test.each([
    ['an import', "import { Canvas } from '../view/Canvas.tsx';"],
    ['a type import', "import type { Props } from '../view/Canvas.tsx';"],
    ['a type in place', "type Props = import('../view/Canvas.tsx').Props;"],
    ['a re-export', "export { Canvas } from '../view/Canvas.tsx';"],
    ['a deferred import', "const load = () => import('../view/Canvas.tsx');"],
    ['a style sheet', "import styles from '../view/Canvas.module.css';"],
  ])('%s that closes a circle of rooms is found', (_kind, text) => {
    const down = { path: 'canvas/view/a.tsx', text: "import '../nodes/b.tsx';" };
    expect(findImportFaults([down])).toEqual([]);
    expect(findImportFaults([down, { path: 'canvas/nodes/b.tsx', text }])).toHaveLength(1);
    const type = text.replaceAll('../view/Canvas', '../panel/Panel');
    expect(findImportFaults(planted('table/rules/b.tsx', type))).toHaveLength(1);
    const shell = text.replaceAll('../view/Canvas', '../shell/App');
    expect(findImportFaults(planted('app/dialogs/b.tsx', shell))).toHaveLength(1);
  });

  test('what the interface loads later stands in one list', () => {
    expect(findScatteredParts(sources)).toEqual([]);
    const list = sources.filter(({ path }) => path === DEFERRED_PARTS);
    expect(list.flatMap(deferredImportsOf).length).toBeGreaterThan(15);
    const text = "const load = () => import('../menu/CanvasMenu.tsx');";
    expect(findScatteredParts(planted('canvas/view/a.ts', text))).toHaveLength(1);
    expect(findScatteredParts(planted('app/shell/a.ts', "const load = () => import('elkjs');"))).toEqual([]);
  });

  test.each([
    ['a static import', "import { a } from '../rules/a.ts';"],
    ['an import for its effect', "import '../rules/a.ts';"],
    ['a type import', "import type { A } from '../rules/a.ts';"],
    ['a type import in place', "type A = import('../rules/a.ts').A;"],
    ['a re-export', "export { a } from '../rules/a.ts';"],
    ['a re-export of everything', "export * from '../rules/a.ts';"],
    ['a dynamic import', "const a = await import('../rules/a.ts');"],
    ['a dynamic import of a template', 'const a = await import(`../rules/${name}.ts`);'],
    ['a worker', "const a = new Worker(new URL('../rules/a.ts', import.meta.url));"],
    ['a package', "import { create } from 'zustand';"],
    ['a part of a package that is allowed only in part', "import { z } from 'zod';"],
    ['a part of Node', "import { readFileSync } from 'node:fs';"],
    ['a file above the folders', "import '../main.tsx';"],
    ['a file outside src', "import '../../scripts/run.mjs';"],
  ])('%s in the wrong direction is found', (_kind, text) => {
    expect(findImportFaults(planted('design/planted.ts', text))).toHaveLength(1);
  });

  test('siblings and unknown folders are found, allowed imports are not', () => {
    expect(findImportFaults(planted('canvas/view/a.tsx', "import '../../table/b.tsx';"))).toHaveLength(1);
    expect(findImportFaults(planted('app/a.tsx', "import '../attic/b.ts';"))).toHaveLength(1);
    expect(findImportFaults(planted('app/shell/a.tsx', "import '../../canvas/view/b.tsx'; import 'react';"))).toEqual(
      [],
    );
    expect(findImportFaults(planted('design/model/a.ts', "import * as z from 'zod/mini'; import './b.ts';"))).toEqual(
      [],
    );
    expect(
      findImportFaults(planted('exports/lists/a.ts', "import '../../design/model/b.ts'; import '../input/c.ts';")),
    ).toEqual([]);
  });
});

describe('what a browser may refuse', () => {
  test('is asked for in one place, which no refusal stops', () => {
    expect(findRefusableUses(sources)).toEqual([]);
  });

  test.each([
    "const a = new BroadcastChannel('a');",
    'const a = typeof indexedDB;',
    "localStorage.getItem('a');",
    "window.sessionStorage.getItem('a');",
    "globalThis['caches'];",
    "const a = window.matchMedia('print');",
    'navigator.clipboard?.readText();',
    "const a = navigator['serviceWorker'];",
    'await navigator.storage.persist();',
    "navigator.locks.request('a', () => undefined);",
  ])('%s elsewhere is found', (text) => {
    expect(findRefusableUses(planted('app/planted.ts', text))).toHaveLength(1);
    expect(findRefusableUses(planted('platform/permitted.ts', text))).toEqual([]);
  });
});

describe('pure folders', () => {
  test('use no DOM, no clock, no randomness and nothing of Node', () => {
    expect(findImpureUses(sources)).toEqual([]);
  });

  test.each([
    'export const a = document.title;',
    'export const a = () => window;',
    "export const a = globalThis['document'];",
    'export const a = Date.now();',
    "export const a = Date['now']();",
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = Math.random();',
    'export const a = crypto.randomUUID();',
    'export const a = { localStorage };',
    'export const a = typeof process;',
    'setTimeout(() => undefined, 1);',
    'export const a = import.meta.url;',
  ])('%s is found', (text) => {
    expect(findImpureUses(planted('rules/planted.ts', text)).length).toBeGreaterThan(0);
  });

  test.each([
    'export const a = (history: string[]) => history.length;',
    'export const a = { document: 1 };',
    'export const a = (file: { document: string }) => file.document;',
    'export const a = new Date(0).toISOString();',
    'export const a = (text: string) => { const { parent } = JSON.parse(text); return parent; };',
    'export const a = Math.max(1, 2);',
  ])('%s is fine', (text) => {
    expect(findImpureUses(planted('rules/planted.ts', text))).toEqual([]);
  });
});
