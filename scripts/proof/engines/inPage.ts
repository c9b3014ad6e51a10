import { z } from 'zod';

/** What is looked for in a page: its role, and what it is called, whole or by its beginning (ends with …). */
export interface Sought {
  readonly role: string;
  readonly name?: string;
}

/** How many there are, and the middle of the first one, in px of the window; null where there is none or it has no size. */
export const foundSchema = z.object({
  count: z.number(),
  middle: z.object({ x: z.number(), y: z.number() }).nullable(),
});
export type Found = z.infer<typeof foundSchema>;

/**
 * Finds what is in sight by role and name. Runs in the page, whole: it may name nothing outside itself.
 * The name is a label, what it is labelled by, or what is written in it, which is enough for our own pages.
 */
export function findInPage({ role, name }: Sought, action: 'look' | 'focus'): Found {
  const native: Record<string, string> = {
    button: 'button',
    checkbox: 'input[type=checkbox]',
    dialog: 'dialog[open]',
    heading: 'h1,h2',
    region: 'section',
    row: 'tr',
    searchbox: 'input[type=search]',
    status: 'output',
    textbox: 'input:not([type]),input[type=text],textarea',
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what runs in the page takes nothing along
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const labelled = by ? by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '') : [];
    const label = labels.map((one) => one.textContent ?? '').join(' ');
    const value = element.getAttribute('aria-label') || labelled.join(' ') || label || (element.textContent ?? '');
    return value.replace(/\s+/g, ' ').trim();
  };
  const isCalled = (element: Element): boolean => {
    if (name === undefined) return true;
    return name.endsWith('…') ? nameOf(element).startsWith(name.slice(0, -1)) : nameOf(element) === name;
  };
  const selector = [`[role="${role}"]`, ...(native[role] ? [native[role]] : [])].join();
  const root = document.querySelector('dialog[open]') ?? document; // a dialog takes the whole page
  const all = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility() && isCalled(element),
  );
  const [first] = all;
  if (action === 'focus') first?.focus();
  const box = first?.getBoundingClientRect();
  return {
    count: all.length,
    middle:
      box && box.width > 0 ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null,
  };
}
