import type { Page } from '@playwright/test';

/** A design as it lies in the browser's database, as far as specs look at it. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly hosts: number;
  readonly text: string;
}

/** What the browser's database holds: the designs, or their earlier states. */
export function readKept(page: Page, store: 'designs' | 'versions' = 'designs'): Promise<Kept[]> {
  return page.evaluate(async (storeName) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database does not answer')));
      });
    const opening = indexedDB.open('portolan');
    // To look must not make one where there is none: an empty one would stay.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    const database = await answer(opening).catch(() => null);
    if (!database) return [];
    try {
      const all: unknown[] = await answer(database.transaction(storeName).objectStore(storeName).getAll());
      const field = (record: unknown, name: string): unknown =>
        typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
      return all.map((record) => {
        const design = field(record, 'design');
        const hosts = field(design, 'hosts');
        return {
          id: String(field(record, 'id')),
          name: String(field(record, 'name')),
          revision: Number(field(record, 'revision')),
          hosts: Array.isArray(hosts) ? hosts.length : -1,
          text: JSON.stringify(design),
        };
      });
    } finally {
      database.close();
    }
  }, store);
}

/** Changes the kept design of a name behind the product's back, as another tab or a fault of the disk would. */
export function changeKept(page: Page, name: string, changed: Record<string, unknown>): Promise<void> {
  return page.evaluate(
    async ([wanted, fields]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('portolan');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error('The database does not open')));
      });
      const transaction = database.transaction('designs', 'readwrite');
      const store = transaction.objectStore('designs');
      const reading = store.getAll();
      reading.addEventListener('success', () => {
        const records: unknown[] = reading.result;
        for (const record of records) {
          if (typeof record === 'object' && record && Reflect.get(record, 'name') === wanted) {
            store.put({ ...record, ...fields });
          }
        }
      });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      database.close();
    },
    [name, changed] as const,
  );
}
