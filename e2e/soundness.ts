import type { Page } from '@playwright/test';
import { expect } from './test.ts';

declare global {
  /** What is wrong with the page at this moment; nothing where it is whole. Put there by `watchSoundness`. */
  var unsound: () => string[];
}

/** Gives every page of the test the check, and fails it where a script speaks up. */
export async function watchSoundness(page: Page): Promise<void> {
  page.on('dialog', (dialog) => {
    throw new Error(`A script ran: ${dialog.message()}`);
  });
  await page.addInitScript(installCheck);
}

/** Runs in the page: nothing ran, nothing made the page larger than its window, no control left its place. */
function installCheck(): void {
  const short = (element: Element): string => element.outerHTML.slice(0, 120);
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const isOutside = (control: Element): boolean => {
    const { left, right, top, bottom, width } = control.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1);
  };
  const partsBeyond = (region: Element): Element[] => {
    if (region.scrollWidth <= region.clientWidth + 1) return [];
    const edge = region.getBoundingClientRect().right + 1;
    return [...region.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > edge);
  };
  const isTooLarge = (): boolean => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
  };
  globalThis.unsound = () => [
    ...(Reflect.has(globalThis, 'hacked') ? ['a script ran'] : []),
    ...(isTooLarge() ? ['the page outgrew its window'] : []),
    ...all('header button, header input, [role="tab"], aside button')
      .filter(isOutside)
      .map((one) => `outside: ${short(one)}`),
    ...all('[aria-label="Inspector"], dialog[open], [role="grid"] [role="row"]')
      .flatMap(partsBeyond)
      .map((one) => `too wide: ${short(one)}`),
    ...all('iframe, object, embed, base, script:not([src]), [onerror], [onload]').map(
      (one) => `foreign: ${short(one)}`,
    ),
  ];
}

/** Says where it was when something is wrong. */
export async function expectSound(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(() => globalThis.unsound()), what).toEqual([]);
}
