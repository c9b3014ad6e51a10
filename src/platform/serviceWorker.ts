// Keeps the application for use without network. Built on its own to sw.js (scripts/plugins/offline.mjs), which puts the two
// names below before this text. It knows no address: everything is relative to where it lies.

declare const self: ServiceWorkerGlobalScope;
/** What to have before the first use without network, relative to the scope; './' is the page. */
declare const FILES: readonly string[];
/** Changes with every change of a file. */
declare const REVISION: string;

const scope = self.registration.scope;
// Other applications, and another Portolan under another path, share the origin's storage.
const ours = `portolan ${scope} `;
const kept = `${ours}${REVISION}`;
/** For what is too large to have beforehand: East Asian fonts, once a text has needed them. */
const whenUsed = `portolan-used ${scope}`;
const hashed = new URL('assets/', scope).href;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
  // Never by itself: the page asks when its user says so.
  if (data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(request.mode === 'navigate' ? answerNavigation(request) : answerFile(request));
});

/** All files or none: if one is missing the installation fails, and the browser tries again at the next visit. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(kept);
  const waiting = FILES.map((file) => new URL(file, scope).href);
  const takeNext = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      await cache.put(url, (await knownFile(url)) ?? (await fetchFile(url)));
    }
  };
  // Four at a time, so that a slow line is left for the page itself.
  await Promise.all([takeNext(), takeNext(), takeNext(), takeNext()]);
}

/** A file whose name holds a hash of its content is the same in every version. */
async function knownFile(url: string): Promise<Response | undefined> {
  return url.startsWith(hashed) ? caches.match(url, { ignoreVary: true }) : undefined;
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url, { cache: url.startsWith(hashed) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  // Some hosts redirect to a prettier address; browsers refuse to show a page from an answer that was redirected.
  const { status, headers } = response;
  return response.redirected ? new Response(await response.blob(), { status, headers }) : response;
}

/** The version before stays: another tab may still run it and ask for its parts. */
async function takeOver(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== kept);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answerNavigation(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (address === scope || address === new URL('index.html', scope).href) return answerPage(request);
  // Something else below our path, perhaps not ours at all: the network's business while there is one.
  return (await findFile(address)) ?? fetch(request).catch(() => Response.redirect(scope));
}

async function answerPage(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  return (await cache.match(scope, { ignoreVary: true })) ?? fetch(request);
}

async function answerFile(request: Request): Promise<Response> {
  return (await findFile(request.url)) ?? (request.url.startsWith(hashed) ? keepWhenUsed(request) : fetch(request));
}

async function findFile(url: string): Promise<Response | undefined> {
  const cache = await caches.open(kept);
  const mine = await cache.match(url, { ignoreVary: true });
  return mine ?? (url.startsWith(hashed) ? caches.match(url, { ignoreVary: true }) : undefined);
}

async function keepWhenUsed(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (!response.ok) return response;
  const cache = await caches.open(whenUsed);
  // A full disk must not cost the answer.
  await cache.put(request, response.clone()).catch(() => undefined);
  return response;
}
