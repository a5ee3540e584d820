import { useEffect, useRef } from 'react';
import { type Shortcut, shortcutOf } from './shortcuts.ts';

const fields = 'input, select, textarea, [contenteditable]';
const pressable = 'button, summary';

/**
 * Gives key presses to `run`. Never while somebody types, a dialog is open or a control that was reached by keyboard
 * has the focus: Space belongs to that control then. A control that was only clicked before does not keep it.
 */
export function useShortcuts(run: (shortcut: Shortcut) => void, { isLettersOn }: { readonly isLettersOn: boolean }): void {
  const latest = useRef({ run, isLettersOn });
  useEffect(() => {
    latest.current = { run, isLettersOn };
  });

  useEffect(() => {
    let wasPointedAt = false;
    let isTaken = false;

    const point = () => {
      wasPointedAt = true;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Tab') wasPointedAt = false;
      const shortcut = shortcutOf(event);
      if (event.key === ' ' && event.repeat && isTaken) return event.preventDefault();
      if (shortcut === null || event.defaultPrevented || isBusyWith(event.target, shortcut, wasPointedAt)) return;
      if (shortcut !== 'next' && !latest.current.isLettersOn) return;
      event.preventDefault();
      isTaken = shortcut === 'next';
      latest.current.run(shortcut);
    };
    // A button is pressed by the release of Space: the press that was taken here must not press it as well.
    const release = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !isTaken) return;
      event.preventDefault();
      isTaken = false;
    };

    document.addEventListener('pointerdown', point, true);
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    return () => {
      document.removeEventListener('pointerdown', point, true);
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
    };
  }, []);
}

function isBusyWith(target: EventTarget | null, shortcut: Shortcut, wasPointedAt: boolean): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(fields) !== null) return true;
  return shortcut === 'next' && !wasPointedAt && target.closest(pressable) !== null;
}
