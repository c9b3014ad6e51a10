import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit } from '../../src/design/edit/anyEdit.testing.ts';
import { addHost, attempt } from '../../src/design/edit/commands.ts';
import { fragmentOf, pasteFragment } from '../../src/design/io/clipboard.ts';
import { CURRENT_VERSION } from '../../src/design/model/migrations.ts';
import { parseDesign } from '../../src/design/model/parse.ts';
import { LIMITS } from '../../src/design/model/bounds.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { SEED } from '../../src/design/testing/anyDesign.testing.ts';
import { isTooMuch } from '../../src/rules/connect/extent.ts';
import { derive } from '../../src/rules/derive.ts';
import { commandOf, type Fix } from '../../src/rules/findings/fixes.ts';
import { offersOf } from '../../src/rules/offers/offers.ts';
import { fullOfAddresses, LIMIT_CASES, stacksOfSwitches } from './designCases.ts';
import { edit, faultKept, faultSent } from './reopening.ts';

const LONG = 600_000; // ms: designs as large as they come, on a machine that may be busy with others
const SMALL = 300; // hosts: larger ones take seconds to write and read, so they come once in ten times

describe('at every limit', () => {
  test.each(LIMIT_CASES.map((one) => [one.what, one] as const))(
    '%s: what the door admits opens again from storage and file',
    (_what, { make, isValid }) => {
      const parsed = parseDesign(CURRENT_VERSION, make());
      expect(parsed.ok).toBe(isValid);
      expect(parsed.ok ? faultKept(parsed.value) : null).toBeNull();
    },
    LONG,
  );
});

test('with the highest next id no host is added', () => {
  const design = { ...stacksOfSwitches(2, 1), nextId: LIMITS.nextId };
  expect(edit(design, addHost('smtpRelay'))).toBe(design);
  const last = edit({ ...design, nextId: LIMITS.nextId - 1 }, addHost('smtpRelay'));
  expect([last.hosts.length, faultKept(last)]).toEqual([3, null]);
});

test(
  '1,000 Response Stacks with 50 Switches are not duplicated: that would be more values than a design holds',
  () => {
    const design = stacksOfSwitches(1000);
    const ids = design.hosts.map(({ id }) => id);
    expect(attempt(design, pasteFragment(fragmentOf(design, ids)))).toMatchObject({ ok: false });
    const more = attempt(design, pasteFragment(fragmentOf(design, ids.slice(0, 10))));
    expect(more.ok ? [more.value.hosts.length, faultKept(more.value)] : more).toEqual([1010, null]);
  },
  LONG,
);

test(
  'the file of 2,000 hosts with 64 IPv6 networks each is read again',
  () => expect(faultKept(fullOfAddresses(2000))).toBeNull(),
  LONG,
);

/** One of the fixes of a design: by turns one that is offered, and one that might be. */
function fixOf(design: Design, which: number): Fix | undefined {
  const findings = isTooMuch(design) ? [] : derive(design).findings.filter(({ fixes }) => fixes.length > 0);
  const finding = findings[which % Math.max(1, findings.length)];
  if (!finding) return undefined;
  const fixes = which % 2 === 0 && design.hosts.length < 100 ? offersOf(design, finding, findings) : finding.fixes;
  return fixes[which % Math.max(1, fixes.length)];
}

test(
  'law: at every limit, whatever edit or fix is made, the design opens again from storage, file and link',
  async () => {
    const starts = LIMIT_CASES.filter(({ isValid }) => isValid).map(({ make }) => make());
    const [small, large] = [
      starts.filter(({ hosts }) => hosts.length <= SMALL),
      starts.filter(({ hosts }) => hosts.length > SMALL),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...small) },
          { weight: 1, arbitrary: fc.constantFrom(...large) },
        ),
        fc.array(anyEdit, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        async (start, edits, which) => {
          const after = edits.reduce((design, one) => edit(design, one(design)), start);
          const fix = fixOf(after, which);
          const fixed = fix ? edit(after, commandOf(fix)) : after;
          expect([faultKept(fixed), await faultSent(fixed)]).toEqual([null, null]);
        },
      ),
      { numRuns: 60, seed: SEED },
    );
  },
  LONG,
);
