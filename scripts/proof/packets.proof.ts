import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeJob } from '../../src/exports/firewalls/jobs.ts';
import { firewallTexts } from '../../src/exports/firewalls/text/writer.ts';
import { WRITERS } from '../../src/exports/firewalls/writers.ts';
import { derive } from '../../src/rules/derive.ts';
import { ruleSetsOf } from '../../src/rules/firewalls/ruleSets.ts';
import { Random } from '../fuzz/random.ts';
import { randomCases, templateCases, type Case } from './lab/designs.ts';
import { aLab, SIZE, type Lab } from './lab/lab.ts';
import { planOf, type Pair } from './lab/plan.ts';
import { shutBy, tried } from './lab/trial.ts';
import { wiringOf } from './lab/wiring.ts';

/** How many pairs a design, where nothing is asked for, are tried beside those that shall be open. */
const SAMPLE = 200;
const SEED = 20_261;
const CASES: readonly Case[] = [...templateCases(), ...randomCases(30, SEED)];

/** Form of the rules: a chain to be jumped to in every other design, a whole table in the rest. */
const formOf = (place: number): 'fragment' | 'complete' => (place % 2 === 0 ? 'fragment' : 'complete');

let lab: Lab;
beforeAll(async () => {
  lab = await aLab();
}, 60_000);
afterAll(() => lab.end());

const total = { open: 0, shut: 0 };

test.each(CASES.map((one, place) => ({ ...one, place })))(
  '$name: open is what is asked for, and nothing else',
  async ({ design, place }) => {
    const { connections } = derive(design);
    const plan = planOf(design, connections);
    const wiring = wiringOf(design, plan.addresses, SIZE);
    await Promise.all([
      ...lab.zones.map((node, i) => node.configure(wiring.zones[i] ?? [])),
      ...lab.firewalls.map((node, i) => node.configure(wiring.firewalls[i] ?? [])),
    ]);
    const { sets } = ruleSetsOf(design, connections, 'ORIGIN00', { merged: true });
    const form = formOf(place);
    const texts = sets.map((set) => {
      const [sheet] = firewallTexts(
        WRITERS.nftables[form],
        wholeJob(design, set, { revision: '1', date: '2026-11-28' }),
      );
      return sheet?.text ?? '';
    });
    const load = (missing: number | null) =>
      Promise.all(
        lab.firewalls
          .slice(0, texts.length)
          .map((node, i) => node.load(frameOf(form, i === missing ? null : (texts[i] ?? '')))),
      );
    const others = sampled(plan.others, new Random(SEED + place));

    await load(null);
    expect(await tried(lab, plan.open, others)).toEqual({ shutButAskedFor: [], openThough: [] });
    total.open += plan.open.length;
    total.shut += others.length;

    const used = (design.firewalls ?? []).flatMap(({ id }, i) =>
      plan.open.some(({ through }) => through.includes(id)) ? [i] : [],
    );
    for (const missing of used.slice(0, place < 6 ? SIZE.firewalls : 1)) {
      const id = design.firewalls?.[missing]?.id ?? '';
      await load(missing);
      const { passing, rest } = shutBy(plan.open, id);
      expect(await tried(lab, rest, passing)).toEqual({ shutButAskedFor: [], openThough: [] });
    }
  },
);

test('the designs ask for enough to prove something', () => {
  console.log(`${CASES.length} designs: ${total.open} connections open, ${total.shut} others shut`);
  expect(total.open).toBeGreaterThan(15 * CASES.length);
  expect(total.shut).toBeGreaterThan(150 * CASES.length);
});

/** A firewall with its rules, or with none: what is not let through is dropped, or with a chain to jump to, told so at once. */
function frameOf(form: 'fragment' | 'complete', text: string | null): string {
  const drop =
    'flush ruleset\ntable inet filter {\n chain forward {\n  type filter hook forward priority 0; policy drop;\n';
  if (form === 'complete') return text === null ? `${drop} }\n}\n` : `flush ruleset\n${text}`;
  const chain = /^flush chain inet filter (\S+)$/m.exec(text ?? '')?.[1];
  const own = text === null ? '' : `\n${text}`;
  const jump = chain ? `add rule inet filter forward jump ${chain}\n` : '';
  return `${drop}  ct state established,related accept\n }\n}\n${own}\n${jump}add rule inet filter forward reject with icmpx type admin-prohibited\n`;
}

function sampled(pairs: readonly Pair[], random: Random): Pair[] {
  const keyed = pairs.map((pair) => [random.next(), pair] as const);
  return keyed
    .toSorted(([a], [b]) => a - b)
    .slice(0, SAMPLE)
    .map(([, pair]) => pair);
}
