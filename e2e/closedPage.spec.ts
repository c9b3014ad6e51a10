import type { BrowserContext, Page, Request } from '@playwright/test';
import { headers } from '../scripts/policy.mjs';
import { Designer } from './designer.ts';
import { startServer } from './ownServer.ts';
import { expect, test } from './test.ts';
import { arrange, exportAll } from './wholeJob.ts';

/** All requests that go over a network, in any tab. */
function recordRequests(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request);
  });
  return requests;
}

/** The whole job: draw from a template, look at everything, hand over everything. */
async function doTheJob(page: Page): Promise<void> {
  const designer = new Designer(page);
  for (const tab of ['By device', 'Findings', 'Connections'] as const) await designer.openTab(tab);
  await exportAll(page);
  await arrange(page);
  await designer.share();
  for (const keys of ['?', 'Control+k']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await openAbout(page);
  await page.keyboard.press('Escape');
  await designer.saved();
}

async function openAbout(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /menu/i }).click();
  await page.getByRole('menuitem', { name: 'About Portolan' }).click();
  await expect(page.getByRole('dialog').getByText('zustand').first()).toBeVisible();
}

test('after load nothing is asked for but parts of the application, each once, and nothing tells where one was', async ({
  page,
  context,
}) => {
  test.slow();
  const server = await startServer('/a/');
  const requests = recordRequests(context);
  await page.goto(`http://localhost:${server.port}/a/`);
  await page.getByRole('button', { name: 'Enterprise', exact: true }).click();
  await doTheJob(page);
  const [first, ...parts] = server.asked;
  expect(first).toBe('/a/');
  expect(parts.filter((part) => !/^\/a\/(assets\/[\w.-]+|favicon\.svg|notices\.json)$/.test(part))).toEqual([]);
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter((part, index) => parts.indexOf(part) !== index)).toEqual([]);
  const referrers = await Promise.all(requests.map((request) => request.headerValue('referer')));
  expect(referrers.filter(Boolean)).toEqual([]);

  const before = server.asked.length;
  await doTheJob(page);
  expect(server.asked.slice(before)).toEqual([]); // nothing at all, the second time
  await server.stop();
});

test('the server sends every header of the table', async ({ request }) => {
  const response = await request.get('./');
  const sent = response.headers();
  for (const [name, value] of Object.entries(headers)) expect(sent[name.toLowerCase()], name).toBe(value);
  expect(sent['cache-control']).toBe('no-cache');
  expect((await request.get('./sw.js')).headers()['cache-control']).toBe('no-cache');
  const [, asset = ''] = /src="\.\/(assets\/[^"]+)"/.exec(await response.text()) ?? [];
  expect((await request.get(`./${asset}`)).headers()['cache-control']).toContain('immutable');
});

test('links to elsewhere neither tell where one came from nor hand over the window', async ({ page }) => {
  await new Designer(page).begin('Single server');
  await openAbout(page);
  const links = page.locator('a[href^="http"]');
  expect(await links.count()).toBeGreaterThan(10);
  const careless = links
    .and(page.locator(':not([rel~="noopener"])'))
    .or(links.and(page.locator(':not([target="_blank"])')));
  await expect(careless).toHaveCount(0);
  expect(await page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="referrer"]')?.content)).toBe(
    'no-referrer',
  );
});

test.describe('what the policy refuses', () => {
  test.use({ tolerated: [/policy|Policy|ERR_BLOCKED_BY|requires 'Trusted/] });

  test('inline scripts and handlers, eval, markup from text, styles, other origins, other workers', async ({
    page,
  }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const outcomes = await page.evaluate(async () => {
      const outcomeOf = async (attempt: () => unknown): Promise<string> => {
        // Elsewhere than in the call from outside, which browsers let do more.
        await new Promise((done) => setTimeout(done));
        try {
          await attempt();
          return 'allowed';
        } catch {
          return 'refused';
        }
      };
      const inlineStyle = (): void => {
        const style = document.createElement('style');
        style.textContent = 'body { outline: 7px solid red }';
        document.head.append(style);
        if (getComputedStyle(document.body).outlineWidth !== '7px') throw new Error('no effect');
      };
      return {
        script: await outcomeOf(() => {
          document.createElement('script').textContent = '1';
        }),
        eval: await outcomeOf(() => Reflect.apply(Reflect.get(window, 'eval'), window, ['1'])),
        markup: await outcomeOf(() => {
          document.createElement('div').innerHTML = '<img src=x onerror=1>';
        }),
        style: await outcomeOf(inlineStyle),
        fetch: await outcomeOf(() => fetch('https://portolan.invalid/')),
        worker: await outcomeOf(() => new Worker('data:text/javascript,1')),
        trustedTypes: await outcomeOf(() =>
          window.trustedTypes?.createPolicy('default', { createScriptURL: (x) => x }),
        ),
      };
    });
    expect(outcomes).toEqual({
      script: 'refused',
      eval: 'refused',
      markup: 'refused',
      style: 'refused',
      fetch: 'refused',
      worker: 'refused',
      trustedTypes: 'refused',
    });
  });

  test('a frame around the application', async ({ page, baseURL }) => {
    const other = await startServer('/');
    await page.route('**/around', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL ?? ''}"></iframe>` }),
    );
    await page.goto(`http://localhost:${other.port}/around`);
    await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:');
    await other.stop();
  });
});
