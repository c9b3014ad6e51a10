import { describe, expect, test, vi } from 'vitest';
import { isPress, isSingleKey, shownKeys, type KeyPress } from '../../ui/shortcutKeys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a key press', () => {
  test.each([
    ['Mod+Z', press('z', { ctrlKey: true }), false, true],
    ['Mod+Z', press('z', { metaKey: true }), true, true],
    ['Mod+Z', press('z', { ctrlKey: true }), true, false],
    ['Mod+Z', press('z', { ctrlKey: true, metaKey: true }), false, false],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, true],
    ['Mod+Z', press('z', { ctrlKey: true, altKey: true }), false, false],
    ['?', press('?', { shiftKey: true }), false, true],
    ['?', press('?'), false, true],
    ['+', press('+', { shiftKey: true }), false, true],
    ['F', press('f'), false, true],
    ['F', press('F', { shiftKey: true }), false, false],
    ['Shift+F', press('F', { shiftKey: true }), false, true],
    ['F', press('f', { ctrlKey: true }), false, false],
    ['Mod++', press('+', { ctrlKey: true }), false, true],
  ])('%s is met by %o (Mac: %s): %s', (keys, pressed, mac, met) => {
    expect(isPress(keys, pressed, mac)).toBe(met);
  });

  test('is shown the way the machine names its keys', () => {
    expect(shownKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(shownKeys('Mod+Shift+Z', true)).toBe('⌘+Shift+Z');
    expect(shownKeys('ArrowUp', false)).toBe('↑');
    expect(shownKeys('Mod++', false)).toBe('Ctrl++');
  });

  test('counts as single where typing would write it', () => {
    expect(['?', 'F', 'Shift+F', '+'].every(isSingleKey)).toBe(true);
    expect(['Mod+K', 'Alt+1', 'F2', 'Delete', 'Mod++'].some(isSingleKey)).toBe(false);
  });
});

describe('the shortcuts of the shell', async () => {
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
  const { ACTIONS } = await import('./actions.ts');
  const { actionOf } = await import('./shortcuts.ts');
  const { CANVAS_KEYS } = await import('../state/canvasKeys.ts');

  test('never share keys, with each other or with the canvas', () => {
    const keys = [...Object.values(ACTIONS), ...CANVAS_KEYS].flatMap((row) => [...row.keys]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('find their action', () => {
    expect(actionOf(press('k', { ctrlKey: true }), false, true)).toBe(ACTIONS.search);
    expect(actionOf(press('y', { ctrlKey: true }), false, true)).toBe(ACTIONS.redo);
    expect(actionOf(press('?', { shiftKey: true }), false, true)).toBe(ACTIONS.shortcuts);
    expect(actionOf(press('q'), false, true)).toBeNull();
  });

  test.each([
    ['Russian', press('я', { code: 'KeyZ', ctrlKey: true }), 'undo'],
    ['Russian', press('Я', { code: 'KeyZ', ctrlKey: true, shiftKey: true }), 'redo'],
    ['Greek', press('κ', { code: 'KeyK', ctrlKey: true }), 'search'],
    ['Hebrew', press('כ', { code: 'KeyF' }), 'fit'],
    ['French', press('z', { code: 'KeyW', ctrlKey: true }), 'undo'],
    ['French', press('w', { code: 'KeyZ', ctrlKey: true }), undefined],
    ['French', press('à', { code: 'Digit0' }), 'actualSize'],
    ['French', press('0', { code: 'Digit0', shiftKey: true }), 'actualSize'],
    ['French', press('-', { code: 'Digit6' }), 'zoomOut'],
    ['Czech', press('+', { code: 'Digit1' }), 'zoomIn'],
    ['German', press('y', { code: 'KeyZ', ctrlKey: true }), 'redo'],
    ['Dvorak', press(';', { code: 'KeyZ', ctrlKey: true }), undefined],
    ['Dvorak', press('z', { code: 'Slash', ctrlKey: true }), 'undo'],
    ['English, with Caps Lock', press('Z', { code: 'KeyZ', ctrlKey: true }), 'undo'],
    ['English', press(')', { code: 'Digit0', shiftKey: true }), undefined],
  ] as const)('are found on every keyboard: %s, %o: %s', (_, pressed, name) => {
    expect(actionOf(pressed, false, true)).toBe(name === undefined ? null : ACTIONS[name]);
  });

  test('of a single key can be switched off, and the help still has keys', () => {
    expect(actionOf(press('f'), false, true)).toBe(ACTIONS.fit);
    expect(actionOf(press('f'), false, false)).toBeNull();
    expect(actionOf(press('?', { shiftKey: true }), false, false)).toBeNull();
    expect(actionOf(press('/', { ctrlKey: true }), false, false)).toBe(ACTIONS.shortcuts);
  });
});
