import { useEffect, useRef } from 'react';

/** Another part of the quest begins at its heading, for eyes and for readers; the first one begins where the page does. */
export function useHeading(shown: string): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    document.querySelector<HTMLElement>('[data-unit-heading]')?.focus();
  }, [shown]);
}
