import { describe, expect, test } from 'vitest';
import { keyOf } from './keys.ts';

const pressed = (key: string, code: string, shiftKey = false): string => keyOf({ key, code, shiftKey });

describe('a key among shortcuts', () => {
  test.each([
    ['Russian', 'я', 'KeyZ', 'z'],
    ['Russian with Caps Lock', 'Я', 'KeyZ', 'z'],
    ['Ukrainian', 'і', 'KeyS', 's'],
    ['Greek', 'ζ', 'KeyZ', 'z'],
    ['Greek with Caps Lock', 'Α', 'KeyA', 'a'],
    ['Hebrew', 'ז', 'KeyZ', 'z'],
    ['Arabic', 'ئ', 'KeyZ', 'z'],
    ['Arabic, two letters on one key', 'لا', 'KeyB', 'b'],
    ['Thai, a vowel sign', 'ั', 'KeyY', 'y'],
    ['Korean', 'ㅋ', 'KeyZ', 'z'],
    ['Georgian', 'ზ', 'KeyZ', 'z'],
    ['Arabic digits', '١', 'Digit1', '1'],
    ['French digits', '&', 'Digit1', '1'],
    ['French digits, a letter', 'à', 'Digit0', '0'],
    ['Czech digits', 'ě', 'Digit2', '2'],
  ])('is known by its place where the keyboard is %s: %s on %s', (_, key, code, name) => {
    expect(pressed(key, code)).toBe(name);
  });

  test.each([
    ['French', 'z', 'KeyW', 'z'],
    ['French with Caps Lock', 'A', 'KeyQ', 'a'],
    ['German', 'y', 'KeyZ', 'y'],
    ['Dvorak', 'a', 'KeyA', 'a'],
    ['Dvorak', ';', 'KeyZ', ';'],
    ['Dvorak', "'", 'KeyQ', "'"],
    ['Dvorak', 'z', 'Slash', 'z'],
    ['Turkish', 'ı', 'KeyI', 'ı'],
    ['Hebrew, a sign', '/', 'KeyQ', '/'],
    ['a number pad', '1', 'Numpad1', '1'],
    ['any', 'Dead', 'KeyE', 'dead'],
    ['any', 'F2', 'F2', 'f2'],
    ['any', '', '', ''],
  ])('is known by what it writes where the keyboard is %s: %s on %s', (_, key, code, name) => {
    expect(pressed(key, code)).toBe(name);
  });

  test('in the row of digits is no digit with Shift held, unless it writes one', () => {
    expect(pressed('!', 'Digit1', true)).toBe('!');
    expect(pressed('1', 'Digit1', true)).toBe('1');
  });
});
