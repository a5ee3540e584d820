import { useEffect, useRef, useState } from 'react';
import type { PlayersPage } from './open-desk.ts';

const EVERY_MS = 1_000;
const TYPING_MS = 200;

interface Wanted {
  readonly search: string;
  readonly offset: number;
  /** Anything that changes when the players may have. */
  readonly news: unknown;
}

/** A page of players, asked for again when there is news, at most once a second; null before the first. */
export function usePlayers(find: (search: string, offset: number) => Promise<PlayersPage | null>, { search, offset, news }: Wanted): PlayersPage | null {
  const [page, setPage] = useState<PlayersPage | null>(null);
  const last = useRef({ at: -Infinity, search, offset, number: 0 });

  useEffect(() => {
    const isSameList = last.current.search === search && last.current.offset === offset;
    const waitMs = isSameList ? Math.max(0, last.current.at + EVERY_MS - performance.now()) : TYPING_MS;
    const timer = setTimeout(() => {
      const number = last.current.number + 1;
      last.current = { at: performance.now(), search, offset, number };
      // An older answer that comes later does not replace a newer one.
      void find(search, offset).then((found) => found && last.current.number === number && setPage(found));
    }, waitMs);
    return () => clearTimeout(timer);
  }, [find, search, offset, news]);

  return page;
}
