import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserFlags, rememberedBrowser } from '../scripts/browser.mjs';

/** A browser of a test's own whose data stay on disk, and which can be killed as a power cut would. */
export interface OwnBrowser {
  readonly page: Page;
  /** Kills every process of the browser at once; none of them gets a word in. */
  kill(): Promise<void>;
}

/** Starts a browser on the data in a folder. */
export async function startBrowser(folder: string): Promise<OwnBrowser> {
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const known = rememberedBrowser();
  const child = spawn(
    known?.executablePath ?? chromium.executablePath(),
    [
      ...browserFlags,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--window-size=1440,900',
      'about:blank',
    ],
    // A process group of its own, so that killing it spares this one. Windows has none: there its tree goes one by one.
    { detached: true, stdio: 'ignore', env: { ...process.env, ...known?.env } },
  );
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context');
    const page = context.pages()[0] ?? (await context.newPage());
    return { page, kill: () => end(child, browser) };
  } catch (error) {
    await killAll(child);
    throw error;
  }
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [port = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== '') return port;
    await pause(50);
  }
  throw new Error('The browser did not start');
}

async function end(child: ChildProcess, browser: Browser): Promise<void> {
  await killAll(child);
  await browser.close().catch(() => undefined);
}

async function killAll(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}
