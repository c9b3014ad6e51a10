import type { Command } from './commands.ts';
import { changeItems, removeItems } from './networkCommands.ts';
import { keysOf } from '../../lib/keysOf.ts';
import type { CanvasNote, Request, RuleFacts, TestResult } from '../model/request.ts';
import type { Baseline, Design } from '../model/schema.ts';
import { onGrid } from '../../geometry/grid.ts';
import type { Rect } from '../../geometry/rectangles.ts';

const NO_REQUEST: Request = {
  title: '',
  requester: '',
  contact: '',
  ticket: '',
  reason: '',
  revision: '',
  wanted: '',
  expires: '',
};

/** Changes facts of the change request. */
export const editRequest =
  (change: Partial<Request>): Command =>
  (design) => {
    const request = { ...NO_REQUEST, ...design.request, ...change };
    const { request: _, ...rest } = design;
    return Object.values(request).every((fact) => fact === '') ? rest : { ...rest, request };
  };

type Facts = Omit<RuleFacts, 'row'>;
const NO_FACTS: Facts = { ticket: '', owner: '', expires: '', note: '', state: 'planned', approved: '' };

const isNothing = (facts: Facts): boolean => keysOf(NO_FACTS).every((key) => facts[key] === NO_FACTS[key]);

/** Changes facts of rules, by row ids: all of them alike. */
export const editFacts = (rows: readonly string[], change: Partial<Facts>): Command =>
  editEachFacts(new Map(rows.map((row) => [row, change])));

/** Changes facts of rules, by row ids: each in its own way, as where a state holds for what each rule asks for. */
export const editEachFacts =
  (changes: ReadonlyMap<string, Partial<Facts>>): Command =>
  (design) => {
    const before = design.facts ?? [];
    const known = new Set(before.map(({ row }) => row));
    const fresh = [...changes.keys()].filter((row) => !known.has(row)).map((row) => ({ row, ...NO_FACTS }));
    const facts = [...before, ...fresh].map((one) => ({ ...one, ...changes.get(one.row) }));
    const left = facts.filter((one) => !isNothing(one));
    return left.length === 0 && !design.facts ? design : { ...design, facts: left };
  };

/** Accepts a finding with a reason, as long as what it is about stays the same. */
export const acceptFinding =
  (finding: string, content: string, reason: string): Command =>
  (design) => ({ ...design, accepted: [...othersAccepted(design, finding), { finding, content, reason }] });

/** Takes back that a finding was accepted. */
export const withdrawAcceptance =
  (finding: string): Command =>
  (design) =>
    design.accepted ? { ...design, accepted: othersAccepted(design, finding) } : design;

const othersAccepted = ({ accepted = [] }: Design, finding: string) =>
  accepted.filter((one) => one.finding !== finding);

/** Adds a text on the canvas; its place and size in px. */
export const addCanvasNote =
  ({ x, y, width, height }: Rect, text: string): Command =>
  (design) => {
    const note: CanvasNote = { id: `n${design.nextId}`, x: onGrid(x), y: onGrid(y), width, height, text };
    return { ...design, nextId: design.nextId + 1, canvasNotes: [...(design.canvasNotes ?? []), note] };
  };

/** Changes a text on the canvas: what it says, its place or size. */
export const editCanvasNote =
  (id: string, change: Partial<Omit<CanvasNote, 'id'>>): Command =>
  (design) =>
    changeItems(design, 'canvasNotes', id, change);

/** Removes texts from the canvas. */
export const removeCanvasNotes =
  (ids: readonly string[]): Command =>
  (design) =>
    removeItems(design, 'canvasNotes', ids);

/** Makes a design the baseline: what is in force. A baseline has no baseline and no test results. */
export const setBaseline =
  (before: Design, label: string, pairs: Baseline['pairs'] = []): Command =>
  (design) => {
    const { baseline: _, results: __, ...inForce } = before;
    return { ...design, baseline: { design: inForce, label, pairs } };
  };

/** Forgets the baseline. */
export const removeBaseline: Command = (design) => {
  if (!design.baseline) return design;
  const { baseline: _, ...rest } = design;
  return rest;
};

/** States which host of the baseline is which of the present; null: none. */
export const pairHost =
  (baselineHost: string, present: string | null): Command =>
  (design) => {
    if (!design.baseline) return design;
    const others = design.baseline.pairs.filter((pair) => pair.baseline !== baselineHost && pair.present !== present);
    const pairs = present === null ? others : [...others, { baseline: baselineHost, present }];
    return { ...design, baseline: { ...design.baseline, pairs } };
  };

/** Keeps the results of a test run; none forgets them. */
export const setResults =
  (results: readonly TestResult[]): Command =>
  (design) =>
    results.length === 0 && !design.results ? design : { ...design, results: [...results] };
