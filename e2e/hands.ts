import type { CDPSession, Page } from '@playwright/test';
import { Designer, type Point } from './designer.ts';
import { expect } from './test.ts';

interface Seen {
  readonly name: string;
  readonly at: Point;
}

/** A hand that holds something on the page: a mouse, or a finger, which others may join. */
export class Hand {
  readonly page: Page;
  readonly designer: Designer;
  private readonly devices: Promise<CDPSession>;
  private at: Point = { x: 0, y: 0 };
  private finger = false;
  private lifted = false; // the finger, by the system

  constructor(page: Page) {
    this.page = page;
    this.designer = new Designer(page);
    this.devices = page.context().newCDPSession(page);
  }

  async press(at: Point, how: 'left' | 'middle' | 'right' | 'finger' = 'left'): Promise<void> {
    this.at = at;
    this.finger = how === 'finger';
    this.lifted = false;
    if (how === 'finger') return this.touch('touchStart', [at]);
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.down({ button: how });
  }

  async move(dx: number, dy: number, steps = 3): Promise<void> {
    const from = this.at;
    this.at = { x: from.x + dx, y: from.y + dy };
    if (!this.finger) return this.page.mouse.move(this.at.x, this.at.y, { steps });
    if (this.lifted) return;
    for (let i = 1; i <= steps; i += 1)
      await this.touch('touchMove', [{ x: from.x + (dx * i) / steps, y: from.y + (dy * i) / steps }]);
  }

  async release(button: 'left' | 'middle' | 'right' = 'left'): Promise<void> {
    if (!this.finger) await this.page.mouse.up({ button });
    else if (!this.lifted) await this.touch('touchEnd', []);
  }

  /** Another finger comes, moves a little and stays until the release. */
  async secondFinger(dx: number, dy: number): Promise<void> {
    const near = { x: this.at.x + dx, y: this.at.y + dy };
    if (!this.finger) {
      await this.touch('touchStart', [near]);
      return this.touch('touchEnd', []);
    }
    await this.touch('touchStart', [this.at, near]);
    await this.touch('touchMove', [this.at, { x: near.x + 20, y: near.y + 10 }]);
  }

  /** The button is released where the page isn't told, and the mouse comes back. */
  async releaseUnseen(): Promise<void> {
    if (this.finger) {
      this.lifted = true;
      return this.touch('touchCancel', []);
    }
    const { x, y } = this.at;
    await (await this.devices).send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + 5, y, buttons: 0 });
  }

  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at: Point[]): Promise<void> {
    const touchPoints = at.map((point, id) => ({ ...point, id }));
    await (await this.devices).send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Hosts that a pointer reaches, with where. */
  hosts(): Promise<Seen[]> {
    return this.seen('.react-flow__node-host', 30, 12);
  }

  /** Titles of zones that a pointer reaches. */
  zones(): Promise<Seen[]> {
    return this.seen('.react-flow__node-zone [data-zone-handle]', 12, 12);
  }

  /** Corners by which a selected zone is resized. */
  corners(): Promise<Seen[]> {
    return this.seen('.react-flow__resize-control.handle', 3, 3);
  }

  /** The map in the corner. */
  map(): Promise<Seen[]> {
    return this.seen('[aria-label="Map of the whole design"]', 40, 40);
  }

  /** The upper edge of the panel below. */
  panelEdge(): Promise<Seen[]> {
    return this.seen('[role="separator"]', 300, 2);
  }

  /** What the palette offers. */
  roles(): Promise<Seen[]> {
    return this.seen('[aria-label="Palette"] [draggable="true"]', 40, 12);
  }

  private seen(selector: string, dx: number, dy: number): Promise<Seen[]> {
    return this.page.evaluate(
      ([wanted, right, down]) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const at = { x: left + Math.min(right, width / 2), y: top + Math.min(down, height / 2) };
          const name = (element.closest('[aria-label]')?.getAttribute('aria-label') ?? '').split(', ')[0] ?? '';
          return element.contains(document.elementFromPoint(at.x, at.y)) ? [{ name, at }] : [];
        }),
      [selector, dx, dy] as const,
    );
  }

  /** A place of the canvas with nothing on it. */
  async nothing(random: () => number): Promise<Point> {
    const box = await this.designer.canvas.boundingBox();
    if (!box) throw new TypeError('No canvas');
    for (let i = 0; i < 40; i += 1) {
      const at = { x: box.x + 20 + random() * (box.width - 40), y: box.y + 20 + random() * (box.height - 90) };
      const free = ({ x, y }: Point): boolean => document.elementFromPoint(x, y)?.matches('.react-flow__pane') ?? false;
      if (await this.page.evaluate(free, at)) return at;
    }
    return { x: box.x + 4, y: box.y + 4 };
  }

  /** A host within reach, once the view no longer glides. */
  private async restingHost(): Promise<Seen> {
    let last: Seen | undefined;
    await expect
      .poll(
        async () => {
          const before = last;
          [last] = await this.hosts();
          return last !== undefined && before?.at.x === last.at.x && before.at.y === last.at.y;
        },
        { message: 'the view comes to rest', intervals: [40] },
      )
      .toBe(true);
    if (!last) throw new TypeError('No host');
    return last;
  }

  /** The one thing that must hold whatever was done before: a click selects a host. */
  async clickSelects(): Promise<void> {
    const reach = async (): Promise<number> => (await this.hosts()).length;
    if ((await reach()) === 0) await this.page.getByRole('button', { name: 'Fit to screen' }).click();
    await expect.poll(reach, { message: 'a host is within reach of the pointer', intervals: [40] }).toBeGreaterThan(0);
    const host = await this.restingHost();
    await this.page.mouse.click(host.at.x, host.at.y);
    await expect(this.designer.inspector.getByRole('heading', { level: 2 })).toHaveText(host.name, { timeout: 4000 });
  }
}
