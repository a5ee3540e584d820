/** What a key on the desk does. */
export type Shortcut = 'next' | 'pause' | 'addTime' | 'endQuestion' | 'skipQuestion' | 'back' | 'lock' | 'mute' | 'help';

/** The keys as they are told to people, in the order of the help. */
export const shortcutKeys = [
  ['pause', 'P'],
  ['addTime', '+'],
  ['endQuestion', 'E'],
  ['skipQuestion', 'S'],
  ['back', 'B'],
  ['lock', 'L'],
  ['mute', 'M'],
  ['help', '?'],
] as const satisfies readonly (readonly [Shortcut, string])[];

// By the place of the key, so that they also work while the keyboard writes Cyrillic.
const byCode: Readonly<Record<string, Shortcut>> = {
  KeyP: 'pause', KeyE: 'endQuestion', KeyS: 'skipQuestion', KeyB: 'back', KeyL: 'lock', KeyM: 'mute', Equal: 'addTime', NumpadAdd: 'addTime',
};
const byKey: Readonly<Record<string, Shortcut>> = { '+': 'addTime', '=': 'addTime', '?': 'help' };

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The shortcut of a key press, or null. A key that is held down is one press. */
export function shortcutOf({ key, code, repeat, ctrlKey, altKey, metaKey }: Press): Shortcut | null {
  if (repeat || ctrlKey || altKey || metaKey) return null;
  if (key === ' ') return 'next';
  return byKey[key] ?? byCode[code] ?? null;
}
