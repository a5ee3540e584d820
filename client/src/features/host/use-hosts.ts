import { useCallback, useEffect, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../desk/api.ts';

export type Hosts = Awaited<ReturnType<typeof api.hosts.list>>;

interface HostsState {
  /** The newest list; null before the first. */
  readonly list: Hosts | null;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/** Who may lead a game, asked for anew when `news` changes; the list stays until the next one is there. */
export function useHosts(gameId: string, news: string): HostsState {
  const [list, setList] = useState<Hosts | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    void outcomeOf(api.hosts.list({ id: gameId })).then((asked) => {
      if (!isWanted) return;
      if (asked.ok) setList(asked.data);
      setFailure(asked.ok ? null : asked.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [gameId, news, attempt]);

  return { list, failure, again: useCallback(() => setAttempt((n) => n + 1), []) };
}
