import { afterEach, describe, expect, test, vi } from 'vitest';
import * as permitted from './permitted.ts';

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** A global of which the mere mention throws, as Firefox does with all cookies blocked. */
function refuseGlobal(name: string): void {
  vi.stubGlobal(name, undefined);
  Object.defineProperty(globalThis, name, { configurable: true, get: refuse });
}

const refusedWays: Record<string, () => void> = {
  'throws when mentioned': () => {
    for (const name of ['BroadcastChannel', 'localStorage', 'sessionStorage', 'navigator', 'window'])
      refuseGlobal(name);
  },
  'throws when used': () => {
    vi.stubGlobal('BroadcastChannel', refuse);
    for (const name of ['localStorage', 'sessionStorage']) {
      vi.stubGlobal(name, { getItem: refuse, setItem: refuse, removeItem: refuse });
    }
    const later = () => Promise.reject(new Error('refused'));
    vi.stubGlobal('navigator', {
      clipboard: { writeText: later, readText: later },
      storage: { persist: later, persisted: later },
      get serviceWorker() {
        return refuse();
      },
    });
    vi.stubGlobal('window', { matchMedia: refuse });
  },
  'is not there': () => {
    for (const name of ['BroadcastChannel', 'localStorage', 'sessionStorage']) vi.stubGlobal(name, undefined);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('window', {});
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(Object.entries(refusedWays))('what a browser refuses, where it %s', (_how, refuseAll) => {
  test('is an answer, not an exception', async () => {
    refuseAll();
    expect(permitted.openChannel('a')).toBeNull();
    for (const store of [permitted.local, permitted.session]) {
      expect(store.write('a', 'b')).toBe(false);
      expect(store.read('a')).toBeNull();
      expect(() => store.remove('a')).not.toThrow();
    }
    expect(permitted.mediaQuery('print').matches).toBe(false);
    expect(permitted.serviceWorkers()).toBeNull();
    expect(await permitted.writeClipboard('a')).toBe(false);
    expect(await permitted.writeClipboard('a', '<b>a</b>')).toBe(false);
    expect(await permitted.readClipboard()).toBeNull();
    expect(await permitted.isStorageProtected()).toBeNull();
    expect(await permitted.protectStorage()).toBe(false);
  });
});

test('what the browser grants is passed on', async () => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('navigator', {
    clipboard: { writeText: () => Promise.resolve(), readText: () => Promise.resolve('copied') },
    storage: { persist: () => Promise.resolve(true), persisted: () => Promise.resolve(false) },
  });
  expect(permitted.local.write('a', 'b')).toBe(true);
  expect(permitted.local.read('a')).toBe('b');
  permitted.local.remove('a');
  expect(permitted.local.read('a')).toBeNull();
  expect(await permitted.writeClipboard('a')).toBe(true);
  expect(await permitted.writeClipboard('a', '<b>a</b>')).toBe(true); // without ClipboardItem the plain text alone
  expect(await permitted.readClipboard()).toBe('copied');
  expect(await permitted.isStorageProtected()).toBe(false);
  expect(await permitted.protectStorage()).toBe(true);
});
