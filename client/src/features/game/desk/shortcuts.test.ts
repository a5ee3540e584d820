import { expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const press = (key: string, code: string, more: Partial<KeyboardEvent> = {}) =>
  shortcutOf({ key, code, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

it('works whatever the keyboard writes', () => {
  expect([press('p', 'KeyP'), press('з', 'KeyP'), press('P', 'KeyP')]).toEqual(['pause', 'pause', 'pause']);
  expect([press('у', 'KeyE'), press('ы', 'KeyS'), press('д', 'KeyL')]).toEqual(['endQuestion', 'skipQuestion', 'lock']);
  expect([press('+', 'Equal'), press('=', 'Equal'), press('+', 'NumpadAdd')]).toEqual(['addTime', 'addTime', 'addTime']);
  expect([press('?', 'Slash'), press('?', 'Digit7')]).toEqual(['help', 'help']);
  expect(press(' ', 'Space')).toBe('next');
});

it('leaves the browser its own keys, and takes a held key once', () => {
  expect(press('p', 'KeyP', { ctrlKey: true })).toBeNull();
  expect(press('l', 'KeyL', { metaKey: true })).toBeNull();
  expect(press(' ', 'Space', { repeat: true })).toBeNull();
  expect(press('x', 'KeyX')).toBeNull();
});
