import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect } from './test.ts';

/** When each edit was done, by its number: what is lost is told by the first edit that is not there afterwards. */
export class Edits {
  private readonly doneAt: number[] = [];
  private worst = 0;
  private made = 0;
  private lost = 0;

  /** Renames the design again and again, each time to the next number, for so many ms. */
  async makeFor(page: Page, ms: number): Promise<void> {
    const field = page.getByRole('textbox', { name: 'Design name' }).first();
    const end = performance.now() + ms;
    while (performance.now() < end) {
      const number = this.doneAt.length;
      await field.fill(`Edit ${number}`);
      await field.press('Enter');
      this.doneAt.push(performance.now());
      this.made += 1;
    }
  }

  /** Notes what is left of the edits after a fault at this time; they go on from there. */
  async count(page: Page, fault: number): Promise<void> {
    await expect(new Designer(page).canvas).toBeVisible();
    const name = await page.getByRole('textbox', { name: 'Design name' }).first().inputValue();
    const kept = Number(/^Edit (\d+)$/.exec(name)?.[1] ?? -1);
    const firstLost = this.doneAt[kept + 1];
    if (firstLost !== undefined) this.worst = Math.max(this.worst, fault - firstLost);
    this.lost += this.doneAt.length - kept - 1;
    this.doneAt.splice(kept + 1);
  }

  /** For people, and for the one promise: at most a second of edits. */
  report(fault: string, times: number): string {
    return `${fault} ${times} times: 0 designs lost, ${this.lost} of ${this.made} edits lost, the oldest ${Math.round(this.worst)} ms before`;
  }

  get longestLoss(): number {
    return this.worst;
  }
}

/** Times that differ from run to run of a loop, yet not from one test run to the next. */
export const spread = (round: number, least: number, most: number): number => least + ((round * 619) % (most - least));

export { pause };
