import { eventually, type Action, type Engine } from './engine.ts';
import { findInPage, foundSchema, type Found, type Sought } from './inPage.ts';

const PATIENCE = 30_000; // ms for what the page does by itself, on a busy machine
const STILL = 300; // ms: what is where it was three times has come to rest; the view glides
const CONTROL = '\uE009';
const SHIFT = '\uE008';
/** Keys that are no letters, as WebDriver numbers them. */
const KEYS: Readonly<Record<string, string>> = {
  Control: CONTROL,
  Shift: SHIFT,
  Enter: '\uE006',
  Escape: '\uE00C',
  Delete: '\uE017',
  ArrowRight: '\uE014',
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody who uses the page by pointer and keyboard, in a browser of any engine. */
export class Visitor {
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** What there is of it just now. */
  async look(sought: Sought): Promise<Found> {
    return foundSchema.parse(await this.engine.evaluate(String(findInPage), [sought, 'look']));
  }

  /** Waits until there is one, or as many as said. */
  async see(sought: Sought, count?: number): Promise<Found> {
    return eventually(async () => {
      const found = await this.look(sought);
      const isThere = count === undefined ? found.count > 0 : found.count === count;
      if (isThere) return found;
      throw new Error(`${found.count} of ${sought.role} “${sought.name ?? ''}”, wanted ${count ?? 'one'}`);
    }, PATIENCE);
  }

  /** The middle of something that has come to rest. */
  private async middleOf(sought: Sought): Promise<Point> {
    return eventually(async () => {
      const looks: Found[] = [];
      for (let i = 0; i < 3; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, STILL));
        looks.push(await this.look(sought));
      }
      const middles = new Set(looks.map(({ middle }) => JSON.stringify(middle)));
      const middle = looks[0]?.middle;
      if (middle && middles.size === 1) return middle;
      throw new Error(`No ${sought.role} “${sought.name ?? ''}” to point at`);
    }, PATIENCE);
  }

  async click(sought: Sought): Promise<void> {
    await this.point(await this.middleOf(sought), []);
  }

  /** Drags something to the middle of something else, shifted by so many px. */
  async drag(sought: Sought, target: Sought, shift: Point = { x: 0, y: 0 }): Promise<void> {
    const from = await this.middleOf(sought);
    const to = await this.middleOf(target);
    await this.point(from, [
      { x: from.x + 12, y: from.y + 12 },
      { x: Math.round((from.x + to.x + shift.x) / 2), y: Math.round((from.y + to.y + shift.y) / 2) },
      { x: to.x + shift.x, y: to.y + shift.y },
      { x: to.x + shift.x, y: to.y + shift.y },
    ]);
  }

  private async point(from: Point, way: readonly Point[]): Promise<void> {
    const moves = way.flatMap(({ x, y }): Action[] => [
      { type: 'pointerMove', x, y, duration: 60, origin: 'viewport' },
      { type: 'pause', duration: 40 },
    ]);
    const actions: Action[] = [
      { type: 'pointerMove', ...from, duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      ...moves,
      { type: 'pointerUp', button: 0 },
    ];
    await this.engine.act([{ type: 'pointer', id: 'hand', actions }]);
  }

  async focus(sought: Sought): Promise<void> {
    await this.see(sought);
    await this.engine.evaluate(String(findInPage), [sought, 'focus']);
  }

  /** Presses keys together: `press('Control', 'z')`. */
  async press(...keys: readonly string[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key);
    const down = values.map((value): Action => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value): Action => ({ type: 'keyUp', value }));
    await this.engine.act([{ type: 'key', id: 'keys', actions: [...down, ...up] }]);
  }

  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value): Action[] => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.engine.act([{ type: 'key', id: 'keys', actions }]);
  }

  /** The value of the first field that is called so, once there is one. */
  async valueOf(sought: Sought): Promise<string> {
    return eventually(async () => {
      await this.focus(sought);
      const value = await this.engine.evaluate('() => document.activeElement.value', []);
      if (typeof value === 'string' && value !== '') return value;
      throw new Error(`${sought.role} “${sought.name ?? ''}” is empty`);
    }, PATIENCE);
  }
}
