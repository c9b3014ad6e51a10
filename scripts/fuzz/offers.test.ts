import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coherentDesign } from '../../src/design/edit/anyEdit.testing.ts';
import { attempt } from '../../src/design/edit/commands.ts';
import type { Design, Host } from '../../src/design/model/schema.ts';
import { anyDesign } from '../../src/design/testing/anyDesign.testing.ts';
import { derive } from '../../src/rules/derive.ts';
import type { Finding } from '../../src/rules/findings/finding.ts';
import { commandOf, isOfNetwork, type Fix } from '../../src/rules/findings/fixes.ts';
import { offersOf } from '../../src/rules/offers/offers.ts';

// 500 in `npm test`; `npm run fuzz` makes one for each 50 cases, 2,000 unless told otherwise, and takes its seed if one is given.
const DESIGNS = Math.max(500, Number(process.env['FUZZ_COUNT'] ?? 0) / 50);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);
const LONG = 3_600_000; // ms: a hundred thousand derivations on a machine that may be busy with others

/** Half as edits make them, half as a file may hold them: those are large and full of clashes. */
const openDesign = fc.oneof({ weight: 3, arbitrary: coherentDesign }, { weight: 1, arbitrary: anyDesign });

const ofWeight = (design: Design): Finding[] => derive(design).findings.filter(({ severity }) => severity !== 'info');

/** What a fix makes wrong: told apart by code and what it is about, a host that was split off counting as the one it comes from. */
function newlyWrong(before: Design, fix: Fix): string[] {
  const result = attempt(before, commandOf(fix));
  if (!result.ok) return [`refused: ${result.message}`];
  const known = new Set(before.hosts.map(({ id }) => id));
  const added = result.value.hosts.find(({ id }) => !known.has(id));
  const [first = fix] = fix.kind === 'all' ? fix.steps : [fix];
  const splitFrom = first.kind === 'splitRole' || first.kind === 'splitHome' ? first.host : null;
  const former = (id: string): string =>
    splitFrom === null ? id : id.replaceAll(new RegExp(`\\b${added?.id}\\b`, 'g'), splitFrom);
  const were = new Set(ofWeight(before).map(({ id }) => id));
  return (
    ofWeight(result.value)
      .filter(({ id }) => !were.has(former(id)))
      .filter(({ code, hosts }) => code !== 'address-missing' || !isUnfilled(result.value.hosts, hosts[0]))
      // What a fix asks for may cross where no firewall leads yet: which way is the user's to say, unless the fix is about paths.
      .filter(({ code }) => !code.startsWith('path-') || isOfNetwork(first))
      .map(({ id }) => id)
  );
}

/** No fix knows an address: a field that is empty was so before, or is that of a host just placed. */
const isUnfilled = (hosts: readonly Host[], id: string | undefined): boolean =>
  hosts.find((host) => host.id === id)?.addresses.length === 0;

test(
  `law: after any fix that is offered no finding of severity error or warning is new (${DESIGNS} designs, seed ${SEED})`,
  () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const { findings } = derive(design);
        const wrong = findings.flatMap((finding) =>
          offersOf(design, finding, findings).flatMap((fix) =>
            newlyWrong(design, fix).map((made) => `${finding.id}: "${fix.label}" makes ${made}`),
          ),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: DESIGNS, seed: SEED },
    );
  },
  LONG,
);
