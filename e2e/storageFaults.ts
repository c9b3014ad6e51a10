import type { Locator, Page } from '@playwright/test';

export const nameField = (page: Page): Locator => page.getByRole('textbox', { name: 'Design name' }).first();

/** Renames the open design, and lets no time pass after which that would be written: what goes is the page, right now. */
export async function renameUnwritten(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (then: () => void, ms = 0) => (ms < 100 ? wait(then, ms) : 1) });
  });
  await nameField(page).fill(name);
  await nameField(page).press('Enter');
}

/** Closes a tab as its user does: the page hears of it. */
export function closeTab(page: Page): Promise<unknown> {
  const closed = new Promise((resolve) => page.once('close', resolve));
  return Promise.all([closed, page.close({ runBeforeUnload: true })]);
}

/** Another tab's write, right before the next one of this page: between its reading and its writing. It takes the first host away. */
export function writeBetween(page: Page): Promise<void> {
  return page.evaluate(() => {
    const field = (record: unknown, name: string): unknown =>
      typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
    const takeFirstAway = (record: unknown): unknown => {
      const design = field(record, 'design');
      const hosts = field(design, 'hosts');
      const fewer = Object.assign({}, design, { hosts: Array.isArray(hosts) ? hosts.slice(1) : [] });
      return Object.assign({}, record, { revision: Number(field(record, 'revision')) + 1, design: fewer });
    };
    // oxlint-disable-next-line typescript/unbound-method -- called with the database below
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...all: Parameters<typeof begin>) {
      if (all[1] !== 'readwrite') return begin.apply(this, all);
      IDBDatabase.prototype.transaction = begin;
      const store = this.transaction('designs', 'readwrite').objectStore('designs');
      const reading = store.getAll();
      reading.addEventListener('success', () => {
        for (const record of reading.result) store.put(takeFirstAway(record));
      });
      return begin.apply(this, all);
    };
  });
}

/** No room from now on, until told otherwise: a quota of the browser's own lets small writes through for a while. */
export async function fillUp(page: Page): Promise<(full: boolean) => Promise<unknown>> {
  const fill = (full: boolean): Promise<unknown> =>
    page.evaluate((isFull) => document.documentElement.toggleAttribute('data-full', isFull), full);
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called with the store below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...all: Parameters<typeof put>) {
      if (document.documentElement.hasAttribute('data-full')) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, all);
    };
  });
  await fill(true);
  return fill;
}

/** A browser that keeps nothing for this page: it throws when the database is asked for, lets the opening fail, or doesn't answer in time. */
export function refuseStorage(
  page: Page,
  how: 'refuses at once' | 'refuses later' | 'never answers' | 'answers late',
): Promise<unknown> {
  return page.addInitScript((does) => {
    const wait = window.setTimeout.bind(window);
    // Nobody has to wait here as long as users would be made to.
    if (does.includes('answers')) {
      Object.assign(window, { setTimeout: (then: () => void, ms = 0) => wait(then, ms < 5000 ? ms : ms / 10) });
    }
    const heardLate = (request: IDBOpenDBRequest): IDBOpenDBRequest => {
      const listen = request.addEventListener.bind(request);
      const heard = (hear: () => void): unknown =>
        document.documentElement.hasAttribute('data-answers') ? hear() : wait(() => heard(hear), 100);
      const later = (type: string, hear: (event: Event) => void): void =>
        listen(type, type === 'success' ? (event) => void heard(() => hear(event)) : hear);
      return Object.assign(request, { addEventListener: later });
    };
    // oxlint-disable-next-line typescript/unbound-method -- called with the factory below
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, name: string) {
      if (does === 'refuses at once') throw new DOMException('The operation is insecure.', 'SecurityError');
      if (does === 'answers late') return heardLate(open.call(this, name, 1));
      const request = open.call(this, `${name} refused`, 1);
      for (const type of ['upgradeneeded', 'success', 'error']) {
        request.addEventListener(type, (event) => {
          if (does === 'never answers' || type === 'upgradeneeded') event.stopImmediatePropagation();
          if (does === 'refuses later') request.transaction?.abort();
        });
      }
      return request;
    };
  }, how);
}

/** Lets a browser answer that `answers late`. */
export function letAnswer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.toggleAttribute('data-answers', true));
}

/** All cookies blocked, as in Firefox: whatever stores anything, or speaks to other tabs, throws when it is mentioned or made. */
export function blockCookies(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
    Object.defineProperty(Navigator.prototype, 'storage', { get: refuse });
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        refuse();
      }
    };
  });
}

/** A slow disk: for so long, nothing of this page gets written. */
export function holdWrites(page: Page, time: number): Promise<void> {
  return page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        const until = performance.now() + ms;
        const opening = indexedDB.open('portolan');
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('designs', 'readwrite').objectStore('designs');
          const again = (): void => {
            if (performance.now() < until) store.count().addEventListener('success', again);
            else opening.result.close();
          };
          again();
          resolve();
        });
      }),
    time,
  );
}
