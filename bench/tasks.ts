import type { Page } from '@playwright/test';

declare global {
  interface Window {
    longTasks?: number[];
    shifts?: number[];
  }
}

/** Begins to note tasks of more than 50 ms, and what moves on the page by itself. */
export const watchTasks = (page: Page): Promise<void> => page.evaluate(noteTasks);

/** To be run in a page, at best before anything else. */
export function noteTasks(): void {
  const [tasks, shifts]: [number[], number[]] = [[], []];
  window.longTasks = tasks;
  window.shifts = shifts;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const value: unknown = Reflect.get(entry, 'value');
      if (typeof value === 'number') shifts.push(value);
    }
  }).observe({ type: 'layout-shift' });
}

/** The longest task noted, ms; 0 where none took over 50 ms. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window.longTasks ?? [])));

/** What the tasks noted took beyond 50 ms each: the total blocking time. */
export const blockingTime = (page: Page): Promise<number> =>
  page.evaluate(() => (window.longTasks ?? []).reduce((sum, task) => sum + task - 50, 0));

/** How much the layout shifted. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(() => (window.shifts ?? []).reduce((sum, shift) => sum + shift, 0));
