import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { eventually, START_LIMIT, type Engine } from './engine.ts';
import { freePort } from './freePort.ts';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** One command of the classic WebDriver protocol. */
async function ask(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${base}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const { value } = z.object({ value: z.unknown() }).parse(await answer.json());
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 400)}`);
  return value;
}

/** Debian's WebKitGTK in its MiniBrowser, on a screen that nobody sees. */
export async function webkit(home: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-webkit-'));
  const port = await freePort();
  const display = `:${1000 + (port % 10_000)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1500x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const env = {
    ...process.env,
    DISPLAY: display,
    HOME: home,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // as root, in a container: the page is our own
  };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore', detached: true });
  const base = `http://127.0.0.1:${port}`;
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
    },
  };
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await eventually(() => ask(base, 'POST', '/session', { capabilities }), START_LIMIT));
  const session = `${base}/session/${sessionId}`;
  await ask(session, 'POST', '/window/rect', { x: 0, y: 0, width: 1440, height: 980 });
  return {
    name: 'WebKit',
    open: async (url) => void (await ask(session, 'POST', '/url', { url })),
    evaluate: async (body, values) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${body})(...JSON.parse(arguments[0])))
          .then((value) => done(JSON.stringify({ value: value ?? null })), (error) => done(JSON.stringify({ error: String(error) })));`;
      const text = await ask(session, 'POST', '/execute/async', { script, args: [JSON.stringify(values)] });
      const { value, error } = z
        .object({ value: z.unknown(), error: z.string().optional() })
        .parse(JSON.parse(String(text)));
      if (error !== undefined) throw new Error(error);
      return value;
    },
    act: async (actions) => void (await ask(session, 'POST', '/actions', { actions })),
    picture: async () => String(await ask(session, 'GET', '/screenshot')),
    close: async () => {
      await ask(session, 'DELETE', '').catch(() => undefined);
      if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGKILL');
      screen.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
