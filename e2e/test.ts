import { expect, test as base, type BrowserContext, type ConsoleMessage } from '@playwright/test';

interface Watch {
  /** Complaints a spec provokes on purpose: `test.use({ tolerated: [/404/] })`. Everything else fails it. */
  tolerated: RegExp[];
  /** How many times as slowly pages compute. */
  slowness: number;
  /** Everything wrong with the pages of this test so far; looked at by itself when the test ends. */
  complaints: string[];
}

/**
 * Playwright's `test`, which also fails on errors and warnings in the console, uncaught exceptions, anything the security
 * policy refuses, answers of 400 and above, and requests that leave the origin of the page.
 * Service workers are off unless a spec asks for them, so that not every test fetches the whole bundle:
 * `test.use({ serviceWorkers: 'allow' })`.
 */
export const test = base.extend<Watch>({
  serviceWorkers: 'block',
  tolerated: [[], { option: true }],
  slowness: [1, { option: true }],
  complaints: [
    async ({ context, tolerated, slowness }, use) => {
      const complaints: string[] = [];
      await watch(context, complaints);
      if (slowness > 1) slowDown(context, slowness);
      await use(complaints);
      const serious = complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)));
      expect(serious, 'complaints of the page').toEqual([]);
    },
    { auto: true },
  ],
});

async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  // The event tells what was refused and where; Chromium's own message in the console says the same for workers.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      reportError(new Error(`policy violated: ${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`));
    });
  });
  context.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${String(error.error())}`));
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`left the machine: ${request.url()}`);
  });
}

/** Pages compute so many times as slowly. */
function slowDown(context: BrowserContext, rate: number): void {
  context.on('page', (page) => {
    const slowed = context.newCDPSession(page).then((one) => one.send('Emulation.setCPUThrottlingRate', { rate }));
    slowed.catch(() => undefined); // it was closed at once
  });
}

const isComplaint = (message: ConsoleMessage): boolean =>
  (message.type() === 'error' || message.type() === 'warning') &&
  message.text() !== 'Service Worker registration blocked by Playwright';

/** What the test's own servers, a disk, or the page itself provide. */
const isOwn = (address: string): boolean =>
  /^(http:\/\/(localhost|portolan\.test):\d+\/|data:|blob:|file:)/.test(address);

export { expect };
