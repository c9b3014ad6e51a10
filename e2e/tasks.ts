import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly tdur?: number; // µs that the thread was at work, not the time that others on the machine took from it
  readonly args?: { readonly name?: string };
}

/** Does something and gives how long each task of the page's main thread worked meanwhile, ms, the longest first. */
export async function tasksWhile(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the typings of the protocol know events as objects only
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send('Tracing.start', { categories: 'toplevel,devtools.timeline' });
  await act();
  await traced(client);
  await client.detach();
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .toSorted((a, b) => b - a);
}

async function traced(client: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    client.once('Tracing.tracingComplete', () => resolve());
  });
  await client.send('Tracing.end');
  await complete;
}
