import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEdit, type Edit } from '../../src/design/edit/anyEdit.testing.ts';
import { CURRENT_VERSION } from '../../src/design/model/migrations.ts';
import { parseDesign } from '../../src/design/model/parse.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { anyDesign } from '../../src/design/testing/anyDesign.testing.ts';
import { isTooMuch } from '../../src/rules/connect/extent.ts';
import { derive } from '../../src/rules/derive.ts';
import { commandOf, type Fix } from '../../src/rules/findings/fixes.ts';
import { offersOf } from '../../src/rules/offers/offers.ts';
import { LIMIT_CASES } from './designCases.ts';
import { heldMemory } from './peak.ts';
import { edit, faultKept, faultSent } from './reopening.ts';

// 10,000 in `npm test`; `npm run fuzz` sets its own number, and a seed if one is given.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);
const BATCH = 100; // cases made at a time
const IS_LONG = COUNT > 10_000; // on demand: all fixes of every case take 10,000 cases 60 s more
const OFFERED_EVERY = IS_LONG ? 5 : 20; // of the cases, of one all that is offered is carried out; offers.test.ts does nothing else
const MOST_FIXES = IS_LONG ? Infinity : 3; // of about 9, for the other cases
const SENT_EVERY = 20; // of the cases, one goes through a link as well
const SLOWEST = { small: 500, offered: 5000, atLimit: 10_000 }; // ms of this process's own time
const MOST_MEMORY = 300; // MB

const anyCase = fc.tuple(anyDesign, fc.array(anyEdit, { minLength: 1, maxLength: 3 }));

/** Everything that is offered about a design, or, for most, might be: to know what is takes a derivation for each fix. */
function fixesOf(design: Design, isOffered: boolean): Fix[] {
  if (isTooMuch(design)) return [];
  const { findings } = derive(design);
  return findings.flatMap((one) => (isOffered ? offersOf(design, one, findings) : one.fixes));
}

/** Takes a design through the door, edits it, and carries out every fix that is offered; what is wrong with any of them. */
function faultOf(start: Design, edits: readonly Edit[], isOffered: boolean): string | null {
  const parsed = parseDesign(CURRENT_VERSION, structuredClone(start));
  if (!parsed.ok) return `refused: ${parsed.message}`;
  const edited = edits.reduce((design, one) => edit(design, one(design)), parsed.value);
  const fixes = [...new Map(fixesOf(edited, isOffered).map((fix) => [JSON.stringify(fix), fix])).values()];
  const fixed = (isOffered ? fixes : someOf(fixes)).map((fix) => edit(edited, commandOf(fix)));
  const last = fixed.at(-1);
  if (last) fixesOf(last, false);
  return faultKept(last ?? edited) ?? fixed.map(faultAtDoor).find((fault) => fault !== null) ?? null;
}

/** As many of a list as are carried out, spread over it: findings come in an order of their own, so that all kinds have their turn. */
const someOf = <T>(items: readonly T[]): T[] => {
  const step = Math.max(1, items.length / MOST_FIXES);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
};

function faultAtDoor(design: Design): string | null {
  const parsed = parseDesign(CURRENT_VERSION, design);
  return parsed.ok ? null : `a fix made: ${parsed.message}`;
}

/** The fault of a case, an exception or too long a time included. */
function tried(start: Design, edits: readonly Edit[], slowest: number, isOffered = false): string | null {
  const started = process.cpuUsage();
  try {
    const fault = faultOf(start, edits, isOffered);
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    return fault ?? (took > slowest ? `took ${Math.round(took)} ms` : null);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

test(`${COUNT} valid designs (seed ${SEED}) are derived, edited and mended: no exception, no hang, all open again`, async () => {
  const faults: string[] = [];
  const before = heldMemory();
  for (let from = 0; from < COUNT; from += BATCH) {
    const cases = fc.sample(anyCase, { seed: SEED + from, numRuns: Math.min(BATCH, COUNT - from) });
    for (const [i, [design, edits]] of cases.entries()) {
      const isOffered = i % OFFERED_EVERY === 0;
      const slowest = isOffered ? SLOWEST.offered : SLOWEST.small;
      const fault = tried(design, edits, slowest, isOffered) ?? (i % SENT_EVERY === 0 ? await faultSent(design) : null);
      if (fault !== null)
        faults.push(`case ${from + i}: ${fault}, edits ${edits.map((one) => fc.stringify(one)).join('; ')}`);
    }
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(heldMemory() - before).toBeLessThan(MOST_MEMORY);
}, 3_600_000);

test.each(
  LIMIT_CASES.filter(({ isValid, make }) => isValid && make().hosts.length <= 300).map(
    (one) => [one.what, one] as const,
  ),
)(
  '%s: derived, edited and mended',
  (_what, { make }) => {
    const edits = fc.sample(anyEdit, { seed: SEED, numRuns: 3 });
    expect(tried(make(), edits, SLOWEST.atLimit)).toBeNull();
  },
  120_000,
);
