import type { CorrectionsView } from '@tabarman/shared/game/correction-views.ts';
import { useEffect, useRef, useState } from 'react';

const EVERY_MS = 1_500;

/** What can be corrected, asked for again when there is news and somebody looks; null before the first. */
export function useCorrections(load: () => Promise<CorrectionsView | null>, { isLooking, news }: { readonly isLooking: boolean; readonly news: unknown }): CorrectionsView | null {
  const [view, setView] = useState<CorrectionsView | null>(null);
  const askedAt = useRef(-Infinity);
  useEffect(() => {
    if (!isLooking) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      askedAt.current = performance.now();
      void load().then((loaded) => loaded && isWanted && setView(loaded));
    }, Math.max(0, askedAt.current + EVERY_MS - performance.now()));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [load, isLooking, news]);
  return view;
}
