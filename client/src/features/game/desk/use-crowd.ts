import type { CrowdView } from '@tabarman/shared/game/views.ts';
import { useEffect, useRef, useState } from 'react';

const EVERY_MS = 1_000;

/** What there is to know of the crowd, asked for again when there is news, at most once a second; null before the first. */
export function useCrowd(find: () => Promise<CrowdView | null>, news: unknown): CrowdView | null {
  const [crowd, setCrowd] = useState<CrowdView | null>(null);
  const last = useRef({ at: -Infinity, number: 0 });

  useEffect(() => {
    const timer = setTimeout(() => {
      const number = last.current.number + 1;
      last.current = { at: performance.now(), number };
      // An older answer that comes later does not replace a newer one.
      void find().then((found) => found && last.current.number === number && setCrowd(found));
    }, Math.max(0, last.current.at + EVERY_MS - performance.now()));
    return () => clearTimeout(timer);
  }, [find, news]);

  return crowd;
}
