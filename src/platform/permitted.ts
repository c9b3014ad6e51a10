// Whatever a browser may refuse (with all cookies blocked, in a private window, over plain HTTP, by policy) is asked for here
// and nowhere else: some refuse by an exception at the mere mention of a name. `src/architecture.test.ts` holds it.

/** What asking gives; null where the browser doesn't have it or throws. */
function asked<T>(ask: () => T): NonNullable<T> | null {
  try {
    return ask() ?? null;
  } catch {
    return null;
  }
}

/** The same for what answers later. */
const askedLater = async <T>(ask: () => Promise<T> | undefined): Promise<NonNullable<T> | null> => {
  try {
    return (await ask()) ?? null;
  } catch {
    return null;
  }
};

/** A channel to the other tabs; null where there can be none. */
export const openChannel = (name: string): BroadcastChannel | null => asked(() => new BroadcastChannel(name));

/** A name that other tabs see held as long as a page of ours holds it and lives. */
export interface HeldName {
  readonly hold: () => () => void; // gives what lets go of it
  readonly isHeld: () => Promise<boolean>; // by any page; false where the browser doesn't say
}

/** A name that pages hold by a lock: over plain HTTP, and where locks are refused, nobody sees it held. */
export const heldName = (name: string): HeldName => ({
  hold: () => {
    const end = new EventTarget();
    const held = new Promise((resolve) => {
      end.addEventListener('end', resolve);
    });
    void askedLater(() => navigator.locks.request(name, { mode: 'shared' }, () => held));
    return () => end.dispatchEvent(new Event('end'));
  },
  isHeld: async () =>
    (await askedLater(() => navigator.locks.query()))?.held?.some((lock) => lock.name === name) ?? false,
});

/** Texts by name that outlast the page (`local`) or only its reloads (`session`). Without permission it holds nothing. */
export interface TextStore {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => boolean; // false: refused
  readonly remove: (key: string) => void;
}

const textStore = (storage: () => Storage): TextStore => ({
  keys: () => asked(() => Object.keys(storage())) ?? [],
  read: (key) => asked(() => storage().getItem(key)),
  write: (key, text) => asked(() => [storage().setItem(key, text)]) !== null,
  remove: (key) => void asked(() => storage().removeItem(key)),
});

export const local = textStore(() => localStorage);
export const session = textStore(() => sessionStorage);

/** A media query, asked again whenever `matches` is read; never true where the browser doesn't say. */
export const mediaQuery = (query: string): { readonly matches: boolean } =>
  asked(() => window.matchMedia(query)) ?? { matches: false };

/** Listens for a media query's changes; gives what stops it. */
export function watchMedia(query: string, listen: () => void): () => void {
  const list = asked(() => window.matchMedia(query));
  list?.addEventListener('change', listen);
  return () => list?.removeEventListener('change', listen);
}

/** What keeps pages for use without network; null where the browser doesn't allow it. */
export const serviceWorkers = (): ServiceWorkerContainer | null => asked(() => navigator.serviceWorker);

/** Puts text on the clipboard, with the same as HTML where it takes that; false where the browser refuses, as it does over plain HTTP. */
export const writeClipboard = async (text: string, html?: string): Promise<boolean> =>
  (html !== undefined && (await askedLater(() => writeRich(text, html)))) ||
  ((await askedLater(() => navigator.clipboard.writeText(text).then(() => true))) ?? false);

const blobOf = (part: string, type: string): Blob => new Blob([part], { type });

const writeRich = (text: string, html: string): Promise<boolean> => {
  const parts = { 'text/plain': blobOf(text, 'text/plain'), 'text/html': blobOf(html, 'text/html') };
  return navigator.clipboard.write([new ClipboardItem(parts)]).then(() => true);
};

/** The text on the clipboard; null where the browser or the user refuses. */
export const readClipboard = (): Promise<string | null> => askedLater(() => navigator.clipboard.readText());

/** Whether the browser has promised not to clear this site's storage by itself; null where it makes no such promises. */
export const isStorageProtected = (): Promise<boolean | null> => askedLater(() => navigator.storage.persisted());

/** Asks for that promise; some browsers ask the user. */
export const protectStorage = async (): Promise<boolean> =>
  (await askedLater(() => navigator.storage.persist())) ?? false;
