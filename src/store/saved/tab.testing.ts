import { emptyDesign } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Page } from '../../platform/page.ts';
import type { HeldName, TextStore } from '../../platform/permitted.ts';
import { createDatabase } from './stored/database.ts';
import { createExitNotes } from './stored/exitNotes.ts';
import { createExitSnapshots } from './stored/exitSnapshots.ts';
import { createMemory, type Memory } from './stored/memoryDatabase.testing.ts';
import { createSavedDesigns } from './stored/savedDesigns.ts';
import type { OpenDatabase } from './stored/steps.ts';
import type { Editor } from './editor.ts';
import { createOpenHere } from './openHere.ts';
import { createOpeningNote, type OpeningNote } from './openingNote.ts';
import { createSaving, type Saving } from './saving.ts';
import { NOTHING_KEPT, type Keeping } from './session.ts';
import { createTabs, type Channel } from './tabs.ts';

/** A clock that goes only when it is told to. */
interface TestClock extends Clock {
  readonly advance: (ms: number) => Promise<void>;
  readonly setBack: (ms: number) => void;
}

/** Lets everything happen that waits for nothing but its turn. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}

function createTestClock(): TestClock {
  let elapsed = 0;
  let start = 1_700_000_000_000;
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  const runNext = (until: number): boolean => {
    const [timer] = [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
    if (!timer) return false;
    elapsed = timer.at;
    timers.delete(timer);
    timer.act();
    return true;
  };
  return {
    now: () => start + elapsed,
    elapsed: () => elapsed,
    after: (ms, act) => {
      const timer = { at: elapsed + ms, act };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance: async (ms) => {
      const until = elapsed + ms;
      do await rest();
      while (runNext(until));
      elapsed = until;
    },
    setBack: (ms) => {
      start -= ms;
    },
  };
}

export function createTexts(): TextStore & { readonly held: Map<string, string>; isRefusing: boolean } {
  const held = new Map<string, string>();
  const texts = {
    held,
    isRefusing: false,
    keys: () => [...held.keys()],
    read: (key: string) => held.get(key) ?? null,
    write: (key: string, text: string) => {
      if (!texts.isRefusing) held.set(key, text);
      return !texts.isRefusing;
    },
    remove: (key: string) => void held.delete(key),
  };
  return texts;
}

/** Channels of which each reaches all others, and not itself. */
function createHub(): () => Channel {
  const ears: { readonly owner: unknown; readonly hear: (event: MessageEvent<unknown>) => void }[] = [];
  return () => {
    const owner = {};
    return {
      postMessage: (data: unknown) => {
        for (const ear of ears)
          if (ear.owner !== owner) setImmediate(() => ear.hear(new MessageEvent('message', { data })));
      },
      addEventListener: (_type, hear) => void ears.push({ owner, hear }),
    };
  };
}

/** What all tabs of a browser share. */
export interface Browser {
  readonly memory: Memory;
  readonly clock: TestClock;
  readonly texts: ReturnType<typeof createTexts>;
  readonly channel: () => Channel;
  readonly openingPages: Set<unknown>; // that live
  open: (closed: () => void) => Promise<OpenDatabase>;
}

export function aBrowser(): Browser {
  const memory = createMemory();
  const open = (): Promise<OpenDatabase> => Promise.resolve(memory);
  return {
    memory,
    clock: createTestClock(),
    texts: createTexts(),
    channel: createHub(),
    openingPages: new Set(),
    open,
  };
}

/** An editor that holds one design. */
interface TestEditor extends Editor {
  readonly edit: (change: (design: Design) => Design) => void;
  isUnsettled: boolean;
  readonly steps: string[];
}

function createEditor(): TestEditor {
  let design = emptyDesign('Untitled');
  let id: string | null = null;
  const listeners: (() => void)[] = [];
  const show = (next: Design, nextId: string | null): void => {
    [design, id] = [next, nextId];
    for (const listen of listeners) listen();
  };
  const editor: TestEditor = {
    isUnsettled: false,
    steps: [],
    current: () => design,
    savedId: () => id,
    onChange: (act) => void listeners.push(act),
    edit: (change) => show(change(design), id),
    replace: (next) => {
      editor.steps.push('Change in another tab');
      show(next, id);
    },
    setUnsettled: (isUnsettled) => {
      editor.isUnsettled = isUnsettled;
    },
    noteLosses: () => undefined,
    prepare: () => Promise.resolve(),
    open: (nextId, next) => {
      editor.isUnsettled = false;
      show(next, nextId);
    },
    close: () => show(emptyDesign('Untitled'), null),
  };
  return editor;
}

type PageEvents = Parameters<Page['listen']>[0];

/** A page of a browser, with what happens to it. */
export interface Tab extends Saving {
  readonly editor: TestEditor;
  readonly opening: OpeningNote;
  readonly keeping: () => Keeping;
  readonly rename: (name: string) => void;
  readonly events: PageEvents;
}

const livingIn = ({ openingPages }: Browser, page: string): HeldName => ({
  hold: () => {
    openingPages.add(page);
    return () => void openingPages.delete(page);
  },
  isHeld: () => Promise.resolve(openingPages.size > 0),
});

let pages = 0; // so that no two write under the same mark

/** A new tab of a browser, already saving what is open in it; `texts` are those that its reloads share. */
export function aTab(browser: Browser, texts = createTexts()): Tab {
  pages += 1;
  const mark = `page${pages}`;
  let ids = 0;
  let keeping = NOTHING_KEPT;
  const events: PageEvents[] = [];
  const editor = createEditor();
  const opening = createOpeningNote(browser.texts, browser.clock, livingIn(browser, mark));
  const database = createDatabase((closed) => browser.open(closed), browser.clock);
  const saving = createSaving({
    db: createSavedDesigns(database, createExitSnapshots(database, createExitNotes(browser.texts))),
    tabs: createTabs(browser.channel()),
    clock: browser.clock,
    page: { listen: (told) => void events.push(told), commitTyping: () => undefined },
    editor,
    openHere: createOpenHere(texts),
    opening,
    keeping: {
      getState: () => keeping,
      setState: (change: Partial<Keeping> | ((state: Keeping) => Partial<Keeping>)) => {
        keeping = { ...keeping, ...(typeof change === 'function' ? change(keeping) : change) };
      },
    },
    newId: () => `${mark}-${(ids += 1)}`,
  });
  saving.startKeeping();
  const [told] = events;
  if (!told) throw new Error('The page is not listened to');
  const rename = (name: string): void => editor.edit((design) => ({ ...design, name }));
  return { ...saving, editor, opening, keeping: () => keeping, rename, events: told };
}
