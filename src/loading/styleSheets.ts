/** Style sheets of parts that did not arrive, by address. The builder's loader asks for each only once. */
const missing = new Set<string>();

/** Begins to note which style sheets do not arrive. */
export function noteMissingStyles(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    const address = /CSS for (\S+)/.exec(payload.message)?.[1];
    if (address !== undefined) missing.add(address);
  });
}

/** Asks for missing style sheets again; rejects where one is still out of reach. */
export async function loadMissingStyles(): Promise<void> {
  await Promise.all([...missing].map(loadStyle));
}

async function loadStyle(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  const arrived = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`Out of reach: ${address}`)));
  });
  document.head.append(link);
  await arrived.catch((error: unknown) => {
    link.remove();
    throw error;
  });
  missing.delete(address);
}
