import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../../design/edit/commands.ts';
import { aBrowser, aTab, createTexts, rest, type Browser, type Tab } from './tab.testing.ts';

/** A tab with a saved design open, and its id. */
async function withDesign(browser: Browser): Promise<{ tab: Tab; id: string }> {
  const tab = aTab(browser);
  await tab.keepNew(emptyDesign('Site A'));
  const id = tab.editor.savedId();
  if (id === null) throw new Error('Nothing is open');
  return { tab, id };
}

/** Two tabs with the same saved design open. */
async function twoTabs(browser: Browser): Promise<{ one: Tab; two: Tab; id: string }> {
  const { tab: one, id } = await withDesign(browser);
  const two = aTab(browser);
  expect(await two.openKept(id)).toBeNull();
  return { one, two, id };
}

/** The name under which each saved design lies there, as a tab opened now reads it. */
const namesIn = async (browser: Browser): Promise<string[]> =>
  (await aTab(browser).listKept()).map(({ name }) => name).toSorted();

const earlierNames = async (browser: Browser, id: string): Promise<string[]> =>
  (await aTab(browser).versionsOf(id)).map(({ name }) => name);

const nameOf = (tab: Tab): string => tab.editor.current().name;

describe('a change', () => {
  test('is written 0.4 s later, and told', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    tab.rename('Site B');
    expect(tab.keeping().state).toBe('pending');
    await browser.clock.advance(399);
    expect(await namesIn(browser)).toEqual(['Site A']);
    await browser.clock.advance(1);
    expect(await namesIn(browser)).toEqual(['Site B']);
    expect(tab.keeping()).toMatchObject({ state: 'kept', problem: null });
  });

  test('that is taken back before it was written leaves nothing to write', async () => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    const before = tab.editor.current();
    tab.rename('Site B');
    tab.editor.edit(() => before);
    await browser.clock.advance(400);
    expect(tab.keeping().state).toBe('kept');
    expect(browser.memory.contents.designs.get(id)?.revision).toBe(1);
  });

  test('during a slow write waits for it: nobody is asked about another tab', async () => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    let release = (): void => undefined;
    browser.memory.hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    for (const name of ['Site B', 'Site C', 'Site D']) {
      tab.rename(name);
      void tab.flush();
      await browser.clock.advance(500);
    }
    expect(browser.memory.contents.designs.get(id)?.name).toBe('Site A');
    release();
    await browser.clock.advance(500);
    expect(await namesIn(browser)).toEqual(['Site D']);
    expect(tab.keeping()).toMatchObject({ state: 'kept', theirs: null });
  });

  test('is written at once when the page is hidden', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    tab.rename('Site B');
    tab.events.onHidden();
    await rest();
    expect(await namesIn(browser)).toEqual(['Site B']);
  });
});

describe('two tabs', () => {
  test('show each other’s changes of the same design, as a step that can be undone', async () => {
    const browser = aBrowser();
    const { one, two } = await twoTabs(browser);
    one.rename('By one');
    await browser.clock.advance(400);
    expect(nameOf(two)).toBe('By one');
    expect(two.editor.steps).toEqual(['Change in another tab']);
    two.rename('By two');
    await browser.clock.advance(400);
    expect(nameOf(one)).toBe('By two');
    expect([one.keeping().theirs, two.keeping().theirs]).toEqual([null, null]);
  });

  test('without a channel still don’t overwrite one another', async () => {
    const browser = {
      ...aBrowser(),
      channel: () => ({ postMessage: () => undefined, addEventListener: () => undefined }),
    };
    const { one, two } = await twoTabs(browser);
    one.rename('By one');
    await browser.clock.advance(400);
    expect(nameOf(two)).toBe('Site A');
    two.rename('By two');
    await browser.clock.advance(400);
    expect(two.keeping().theirs?.name).toBe('By one');
    expect(await namesIn(browser)).toEqual(['By one']);
  });

  test('see the list of saved designs change in one another', async () => {
    const browser = aBrowser();
    const { one, two, id } = await twoTabs(browser);
    await two.listKept();
    const putBack = await one.deleteKept(id);
    await rest();
    expect(two.keeping().entries).toEqual([]);
    expect(one.editor.savedId()).toBeNull();
    await putBack();
    expect(await namesIn(browser)).toEqual(['Site A']);
    expect(one.editor.savedId()).toBe(id);
  });

  test('where one deletes what the other goes on with: what comes back stands beside it', async () => {
    const browser = aBrowser();
    const { one, two, id } = await twoTabs(browser);
    const putBack = await one.deleteKept(id);
    two.rename('By two');
    await browser.clock.advance(400);
    await putBack();
    expect(await namesIn(browser)).toEqual(['By two']);
    expect(await earlierNames(browser, id)).toContain('Site A');
  });

  test('where one renames in its list what the other edits: both changes count', async () => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    const other = aTab(browser);
    tab.editor.edit((design) => ({ ...design, author: 'Edited' }));
    await Promise.all([other.renameKept(id, 'Renamed'), tab.flush()]);
    await browser.clock.advance(400);
    const entries = await aTab(browser).listKept();
    const versions = await aTab(browser).versionsOf(id);
    const all = [...entries, ...versions].flatMap((entry) => (entry.ok ? [entry.design] : []));
    expect(all.some(({ name }) => name === 'Renamed')).toBe(true);
    expect(all.some(({ author }) => author === 'Edited')).toBe(true);
  });
});

describe('a conflict', () => {
  /** Both tabs have changed the design, and the first was first. */
  async function conflict(browser: Browser): Promise<{ one: Tab; two: Tab; id: string }> {
    const tabs = await twoTabs(browser);
    tabs.one.rename('By one');
    tabs.two.rename('By two');
    await tabs.one.flush();
    await tabs.two.flush();
    await rest();
    return tabs;
  }

  test('stops edits and asks; what could not be written lies among the earlier versions already', async () => {
    const browser = aBrowser();
    const { one, two, id } = await conflict(browser);
    expect(two.keeping().theirs?.name).toBe('By one');
    expect(two.editor.isUnsettled).toBe(true);
    expect(one.keeping().theirs).toBeNull();
    expect(await namesIn(browser)).toEqual(['By one']);
    expect(await earlierNames(browser, id)).toContain('By two');
  });

  test('settled for this tab: its state is saved, the other one lies among the earlier versions', async () => {
    const browser = aBrowser();
    const { one, two, id } = await conflict(browser);
    await two.settle('mine');
    await rest();
    expect(await namesIn(browser)).toEqual(['By two']);
    expect(await earlierNames(browser, id)).toContain('By one');
    expect([nameOf(one), nameOf(two)]).toEqual(['By two', 'By two']);
    expect(two.editor.isUnsettled).toBe(false);
  });

  test('settled for the other tab: its state is shown here, this one lies among the earlier versions', async () => {
    const browser = aBrowser();
    const { two, id } = await conflict(browser);
    await two.settle('theirs');
    expect(nameOf(two)).toBe('By one');
    expect(await namesIn(browser)).toEqual(['By one']);
    expect(await earlierNames(browser, id)).toContain('By two');
    expect(two.keeping()).toMatchObject({ state: 'kept', theirs: null });
  });

  test('settled for both: each has a design of its own', async () => {
    const browser = aBrowser();
    const { one, two, id } = await conflict(browser);
    await two.settle('both');
    expect(await namesIn(browser)).toEqual(['By one', 'By two']);
    expect(one.editor.savedId()).toBe(id);
    expect(two.editor.savedId()).not.toBe(id);
    two.rename('Further');
    await browser.clock.advance(400);
    expect(nameOf(one)).toBe('By one');
  });

  test('where nothing can be put aside overwrites nothing: this state becomes a design of its own', async () => {
    const browser = aBrowser();
    const { two, id } = await conflict(browser);
    browser.memory.refusal = new DOMException('', 'QuotaExceededError');
    await two.settle('mine');
    browser.memory.refusal = null;
    await browser.clock.advance(5000);
    expect(browser.memory.contents.designs.get(id)?.name).toBe('By one');
    expect(await namesIn(browser)).toEqual(['By one', 'By two']);
  });

  test('is none where both made the same change', async () => {
    const browser = aBrowser();
    const { one, two } = await twoTabs(browser);
    one.rename('The same');
    two.rename('The same');
    await one.flush();
    await two.flush();
    expect(two.keeping()).toMatchObject({ state: 'kept', theirs: null });
  });
});

describe('a full disk', () => {
  test('is said, the browser asks before the page is left, and the change is written once there is room', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    browser.memory.refusal = new DOMException('', 'QuotaExceededError');
    tab.rename('Site B');
    await browser.clock.advance(400);
    expect(tab.keeping().state).toBe('failed');
    expect(tab.keeping().problem).toMatch(/no room left/);
    expect(tab.events.isUnsaved()).toBe(true);
    await browser.clock.advance(10_000);
    expect(tab.keeping().state).toBe('failed');
    browser.memory.refusal = null;
    await browser.clock.advance(5000);
    expect(tab.keeping()).toMatchObject({ state: 'kept', problem: null });
    expect(tab.events.isUnsaved()).toBe(false);
    expect(await namesIn(browser)).toEqual(['Site B']);
  });

  test('lets a new design be drawn, which a reload opens as soon as it could be saved', async () => {
    const browser = aBrowser();
    browser.memory.refusal = new DOMException('', 'QuotaExceededError');
    const { tab, id } = await withDesign(browser);
    expect(nameOf(tab)).toBe('Site A');
    expect(tab.keeping().state).toBe('failed');
    browser.memory.refusal = null;
    await browser.clock.advance(5000);
    expect(browser.memory.contents.notes.get('lastOpen')).toBe(id);
    const next = aTab(browser);
    tab.opening.clear();
    expect(await next.openLast()).toBe(true);
    expect(next.editor.savedId()).toBe(id);
  });
});

describe('a silent database', () => {
  test('is given 10 s; the design is open meanwhile, and saved when the database answers', async () => {
    const browser = aBrowser();
    const { memory } = browser;
    let answer = (): void => undefined;
    browser.open = () =>
      new Promise((resolve) => {
        answer = () => resolve(memory);
      });
    const tab = aTab(browser);
    const kept = tab.keepNew(emptyDesign('Site A'));
    await browser.clock.advance(10_000);
    await kept;
    expect(nameOf(tab)).toBe('Site A');
    expect(tab.keeping().state).toBe('failed');
    expect(tab.keeping().problem).toMatch(/does not let Portolan keep/);
    answer();
    await browser.clock.advance(5400);
    expect(tab.keeping().state).toBe('kept');
    expect([...memory.contents.designs.values()].map(({ name }) => name)).toEqual(['Site A']);
  });

  test('that the browser cleared under the page is filled again with what is open', async () => {
    const browser = aBrowser();
    let close = (): void => undefined;
    browser.open = (closed) => {
      close = closed;
      return Promise.resolve(browser.memory);
    };
    const { id } = await withDesign(browser);
    browser.memory.contents = { designs: new Map(), versions: new Map(), notes: new Map() };
    close();
    await browser.clock.advance(2000);
    expect(browser.memory.contents.designs.get(id)?.name).toBe('Site A');
  });
});

describe('a closing page', () => {
  test.each([
    ['in the database and beside it', () => undefined],
    ['in the database alone', ({ texts }: Browser) => void (texts.isRefusing = true)],
    ['beside the database alone', ({ memory }: Browser) => void (memory.refusal = new Error('The page is gone'))],
  ])('leaves its last change %s, and whoever reads next takes it in', async (_where, arrange) => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    arrange(browser);
    tab.rename('Typed last');
    tab.events.onLeave();
    await rest();
    browser.memory.refusal = null;
    expect(browser.memory.contents.designs.get(id)?.name).toBe('Site A');
    expect(await namesIn(browser)).toEqual(['Typed last']);
    await rest();
    expect([...browser.memory.contents.notes.keys()]).toEqual(['lastOpen']);
    expect([...browser.texts.held.keys()].filter((key) => key.includes('parting'))).toEqual([]);
  });

  test('calls a write off that waits for the disk: it would wait for a page that is gone, and this one for it', async () => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    browser.memory.hold = new Promise(() => undefined);
    tab.rename('Site B');
    void tab.flush();
    await rest();
    browser.memory.hold = Promise.resolve();
    tab.rename('Typed last');
    tab.events.onLeave();
    tab.events.onHidden();
    await rest();
    expect(browser.memory.contents.designs.get(id)?.name).toBe('Site A');
    expect(await namesIn(browser)).toEqual(['Typed last']);
  });

  test('writes nothing more than that as it is hidden: another page that closes would have to wait', async () => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    tab.rename('Typed last');
    tab.events.onLeave();
    tab.events.onHidden();
    await rest();
    expect(browser.memory.contents.designs.get(id)?.name).toBe('Site A');
  });

  test('of two that close at once loses neither: the first goes on, the other stands beside it', async () => {
    const browser = aBrowser();
    const { one, two, id } = await twoTabs(browser);
    one.rename('By one');
    two.rename('By two');
    one.events.onLeave();
    await browser.clock.advance(5);
    two.events.onLeave();
    await rest();
    expect(await namesIn(browser)).toEqual(['By one']);
    expect(await earlierNames(browser, id)).toContain('By two');
  });

  test('that comes back saves on, and what it left is out of date', async () => {
    const browser = aBrowser();
    const { tab, id } = await withDesign(browser);
    tab.rename('Site B');
    tab.events.onLeave();
    tab.events.onHidden();
    tab.events.onReturn();
    tab.rename('Site C');
    await browser.clock.advance(400);
    expect(await namesIn(browser)).toEqual(['Site C']);
    expect(await earlierNames(browser, id)).not.toContain('Site B');
    expect(tab.keeping().theirs).toBeNull();
  });

  test('with nothing unsaved leaves nothing', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    tab.events.onLeave();
    await rest();
    expect([...browser.memory.contents.notes.keys()]).toEqual(['lastOpen']);
  });
});

test('a clock set back stops neither saving nor earlier versions, and pushes none out', async () => {
  const browser = aBrowser();
  const { tab, id } = await withDesign(browser);
  tab.rename('Before');
  await browser.clock.advance(400);
  browser.clock.setBack(86_400_000);
  for (let change = 0; change < 12; change += 1) {
    tab.rename(`After ${change}`);
    await browser.clock.advance(400);
  }
  expect(await namesIn(browser)).toEqual(['After 11']);
  expect(await earlierNames(browser, id)).toEqual(['After 0', 'Site A']);
});

describe('what was open last', () => {
  test('is opened again: in a reloaded tab its own, in a new one that of any', async () => {
    const browser = aBrowser();
    const texts = createTexts();
    const first = aTab(browser, texts);
    await first.keepNew(emptyDesign('Site A'));
    await aTab(browser).keepNew(emptyDesign('Site B'));
    first.opening.clear();
    const [reloaded, fresh] = [aTab(browser, texts), aTab(browser)];
    expect(await fresh.openLast()).toBe(true);
    fresh.opening.clear();
    expect(await reloaded.openLast()).toBe(true);
    expect([nameOf(reloaded), nameOf(fresh)]).toEqual(['Site A', 'Site B']);
  });

  test('stays closed where it ended the page as it was opened', async () => {
    const browser = aBrowser();
    const { id } = await withDesign(browser);
    expect(browser.texts.read('portolan.opening')).toBe(id);
    browser.openingPages.clear();
    const next = aTab(browser);
    const opened = next.openLast();
    await browser.clock.advance(2000);
    expect(await opened).toBe(false);
    expect(next.editor.savedId()).toBeNull();
  });

  test('is opened where another tab was only about to draw it', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    const opened = aTab(browser).openLast();
    await browser.clock.advance(1000);
    tab.opening.clear();
    await browser.clock.advance(1000);
    expect(await opened).toBe(true);
  });

  test('is opened however long another tab that lives takes to draw it, as on a busy machine', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    const opened = aTab(browser).openLast();
    await browser.clock.advance(15_000);
    tab.opening.clear();
    await browser.clock.advance(100);
    expect(await opened).toBe(true);
  });

  test('stays closed where another tab lives but hangs over it', async () => {
    const browser = aBrowser();
    await withDesign(browser);
    const opened = aTab(browser).openLast();
    await browser.clock.advance(20_000);
    expect(await opened).toBe(false);
  });

  test('is left at once where a page that has just begun to open it is closed, and not where it has stood long', async () => {
    const browser = aBrowser();
    const { tab } = await withDesign(browser);
    await browser.clock.advance(2000);
    tab.events.onLeave();
    expect(tab.opening.read()).not.toBeNull();
    tab.opening.write('again');
    tab.events.onLeave();
    expect(tab.opening.read()).toBeNull();
  });
});
