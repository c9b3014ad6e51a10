import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { eventually, START_LIMIT, type Engine } from './engine.ts';
import { freePort } from './freePort.ts';

/** Nothing is asked of the network, nothing is asked of the person, and downloads go to a folder. */
const preferences = (downloads: string): Readonly<Record<string, string | number | boolean>> => ({
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'text/csv,application/pdf',
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'pdfjs.disabled': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});

const answerSchema = z.object({
  id: z.number().nullish(),
  type: z.string(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
type Answer = z.infer<typeof answerSchema>;

/** What a function in the page gave back, or why it did not. */
const evaluatedSchema = z.object({
  type: z.string(),
  result: z.object({ value: z.string() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** The commands of WebDriver BiDi over one socket. Node 20 has WebSocket behind --experimental-websocket. */
class Bidi {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = answerSchema.parse(JSON.parse(String(data)));
      if (typeof answer.id === 'number') this.waiting.get(answer.id)?.(answer);
    });
  }

  static connect(address: string): Promise<Bidi> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(address);
      socket.addEventListener('open', () => resolve(new Bidi(socket)));
      socket.addEventListener('error', () => reject(new Error(`No answer at ${address}`)));
    });
  }

  async ask(method: string, params: object): Promise<Record<string, unknown>> {
    this.last += 1;
    const id = this.last;
    const answer = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    this.waiting.delete(id);
    if (answer.type !== 'success') throw new Error(`${method}: ${answer.error}, ${answer.message}`);
    return answer.result ?? {};
  }
}

/** Debian's Firefox without a window. Its downloads lie in the folder given. */
export async function firefox(downloads: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'portolan-firefox-'));
  const lines = Object.entries(preferences(downloads)).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const port = await freePort();
  const browser = spawn(
    'firefox-esr',
    [
      '--headless',
      '--width=1440',
      '--height=900',
      '--no-remote',
      '--profile',
      profile,
      `--remote-debugging-port=${port}`,
    ],
    { stdio: 'ignore' },
  );
  const bidi = await eventually(() => Bidi.connect(`ws://127.0.0.1:${port}/session`), START_LIMIT);
  await bidi.ask('session.new', { capabilities: {} });
  // The window it starts with has no focus, so Enter would press no button.
  const context = String((await bidi.ask('browsingContext.create', { type: 'window' }))['context']);
  await bidi.ask('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
  return {
    name: 'Firefox',
    open: async (url) => void (await bidi.ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (body, values) => {
      const answer = await bidi.ask('script.callFunction', {
        functionDeclaration: `async (values) => JSON.stringify(await (${body})(...JSON.parse(values)) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(values) }],
        awaitPromise: true,
        target: { context },
      });
      const { type, result, exceptionDetails } = evaluatedSchema.parse(answer);
      if (type !== 'success') throw new Error(exceptionDetails?.text);
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    act: async (actions) => void (await bidi.ask('input.performActions', { context, actions })),
    picture: async () => String((await bidi.ask('browsingContext.captureScreenshot', { context }))['data']),
    close: async () => {
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill('SIGKILL');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
