import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { Hand } from './hands.ts';
import { expect, test } from './test.ts';

// More, or others: GESTURES=5000 GESTURES_SEED=7 npx playwright test e2e/gestureLaw.spec.ts
const COUNT = Number(process.env['GESTURES'] ?? 200);
const BY_FINGER_COUNT = COUNT / 2; // there are half as many gestures
const SEED = Number(process.env['GESTURES_SEED'] ?? 16);
const CHECKED = 10; // after so many gestures a click is tried
const ELSEWHERE = 40; // after so many, another tab breaks one off

// The view jumps rather than glides.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

type Random = () => number;
type Button = 'left' | 'middle' | 'right';

/** Numbers from 0 to 1 that are the same for the same seed. */
function numbersFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const some = (random: Random, most: number): number => Math.round((random() - 0.5) * 2 * most);

/** Presses something and says by which button; null where there is nothing to press. */
type Begin = (hand: Hand, random: Random) => Promise<Button | null>;

const pressOne =
  (places: (hand: Hand) => Promise<readonly { readonly at: { x: number; y: number } }[]>): Begin =>
  async (hand, random) => {
    const one = pick(random, await places(hand));
    if (one) await hand.press(one.at);
    return one ? 'left' : null;
  };

const pressNothing =
  (button: Button): Begin =>
  async (hand, random) => {
    await hand.press(await hand.nothing(random), button);
    return button;
  };

const BY_MOUSE: Readonly<Record<string, Begin>> = {
  'drags a host': pressOne((hand) => hand.hosts()),
  'drags another host': pressOne((hand) => hand.hosts()),
  'drags several hosts': async (hand, random) => {
    await hand.page.keyboard.press('Control+a');
    return pressOne(() => hand.hosts())(hand, random);
  },
  'drags a zone': pressOne((hand) => hand.zones()),
  'resizes a zone': async (hand, random) => {
    const zone = pick(random, await hand.zones());
    if (zone) await hand.page.mouse.click(zone.at.x, zone.at.y);
    return pressOne(() => hand.corners())(hand, random);
  },
  'draws a box': pressNothing('left'),
  'moves the view by the middle button': pressNothing('middle'),
  'moves the view by the right button': pressNothing('right'),
  'moves the view on the map': pressOne((hand) => hand.map()),
  'drags the edge of the panel': pressOne((hand) => hand.panelEdge()),
  'drags a role from the palette': pressOne((hand) => hand.roles()),
};

const pressFinger =
  (places: (hand: Hand) => Promise<readonly { readonly at: { x: number; y: number } }[]>): Begin =>
  async (hand, random) => {
    const one = pick(random, await places(hand));
    if (one) await hand.press(one.at, 'finger');
    return one ? 'left' : null;
  };

const BY_FINGER: Readonly<Record<string, Begin>> = {
  'drags a host': pressFinger((hand) => hand.hosts()),
  'drags a zone': pressFinger((hand) => hand.zones()),
  'moves the view': pressFinger(async (hand) => [{ at: await hand.nothing(() => 0.3) }]),
  'resizes a zone': async (hand, random) => {
    const zone = pick(random, await hand.zones());
    if (zone) await hand.page.mouse.click(zone.at.x, zone.at.y);
    return pressFinger(() => hand.corners())(hand, random);
  },
  'drags a host by mouse': pressOne((hand) => hand.hosts()),
};

type Interrupt = (hand: Hand, random: Random) => Promise<void>;

const byKey =
  (key: string): Interrupt =>
  (hand) =>
    hand.page.keyboard.press(key);

const INTERRUPTS: Readonly<Record<string, Interrupt>> = {
  nothing: () => Promise.resolve(),
  'nothing at all': () => Promise.resolve(),
  Delete: byKey('Delete'),
  Backspace: byKey('Backspace'),
  cut: byKey('Control+x'),
  undo: byKey('Control+z'),
  redo: byKey('Control+y'),
  Escape: byKey('Escape'),
  'the keyboard': byKey('ArrowRight'),
  'a second finger': (hand, random) => hand.secondFinger(60 + some(random, 40), some(random, 60)),
  'a window that loses the focus': (hand) => hand.page.evaluate(() => void window.dispatchEvent(new Event('blur'))),
  'a release that the page is not told': (hand) => hand.releaseUnseen(),
  'a turn of the wheel': (hand, random) => hand.page.mouse.wheel(some(random, 60), some(random, 60)),
};

/** Another tab of the same design, where something is deleted or added; both then show what comes of it. */
class OtherTab {
  private readonly here: Designer;
  private readonly there: Designer;

  private constructor(here: Designer, there: Designer) {
    this.here = here;
    this.there = there;
  }

  static async open(here: Designer): Promise<OtherTab> {
    const there = new Designer(await here.page.context().newPage());
    await there.page.goto('./');
    await there.ready();
    await here.page.bringToFront();
    return new OtherTab(here, there);
  }

  /** Until no change of one is on its way to the other. */
  async agree(): Promise<void> {
    await this.here.saved();
    await this.there.saved();
    const differ = async (): Promise<number> => (await this.here.hosts.count()) - (await this.there.hosts.count());
    await expect.poll(differ).toBe(0);
  }

  async change(random: Random): Promise<void> {
    const { page } = this.there;
    const [host] = await new Hand(page).hosts();
    if (host && random() < 0.7) {
      await page.mouse.click(host.at.x, host.at.y);
      await page.keyboard.press('Delete');
    } else await this.there.place('Response Stack');
    await this.agree();
  }
}

/** Makes the gesture of that name, and breaks it off in the middle. */
async function gesture(hand: Hand, begin: Begin, breakOff: Interrupt, random: Random): Promise<void> {
  const button = await begin(hand, random);
  if (!button) return;
  await hand.move(some(random, 140), some(random, 100), 2);
  await breakOff(hand, random);
  await hand.move(some(random, 140), some(random, 100), 2);
  await hand.release(button);
}

async function makeGestures(page: Page, ways: Readonly<Record<string, Begin>>, count: number): Promise<void> {
  const random = numbersFrom(SEED);
  const hand = new Hand(page);
  const { designer } = hand;
  await designer.begin('Single server');
  await designer.saved();
  const other = await OtherTab.open(designer);
  const byOther: Interrupt = () => other.change(random);
  const done: string[] = [];
  for (let i = 1; i <= count; i += 1) {
    const isElsewhere = i % ELSEWHERE === 0;
    const [what, begin] = pick(random, Object.entries(ways)) ?? [];
    const [by, breakOff] = isElsewhere ? ['another tab', byOther] : (pick(random, Object.entries(INTERRUPTS)) ?? []);
    if (!begin || !breakOff) throw new TypeError('No gesture');
    if (isElsewhere) await other.agree();
    done.push(`${i}. ${what}, ${by}`);
    await gesture(hand, begin, breakOff, random);
    // A host may be deleted, and so may a zone with all of them.
    if ((await designer.hosts.count()) < 4) await designer.place('SQL Server');
    if (i % CHECKED !== 0 && i !== count) continue;
    await test.step(done.slice(-CHECKED).join('; '), async () => {
      await page.keyboard.press('Escape'); // a menu that was opened
      await hand.clickSelects();
    });
  }
}

test(`${COUNT} gestures by mouse, broken off at random (seed ${SEED}), leave a canvas where a click selects a host`, async ({
  page,
}) => {
  test.setTimeout(60_000 + COUNT * 600);
  await makeGestures(page, BY_MOUSE, COUNT);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test(`${BY_FINGER_COUNT} gestures by finger, broken off at random (seed ${SEED}), leave a canvas where a click selects a host`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + COUNT * 600);
    await makeGestures(page, BY_FINGER, BY_FINGER_COUNT);
  });
});
