import { useCallback, useEffect, useState } from 'react';
import type { Failure, Outcome } from './api.ts';

export type Loading<T> =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'ready'; readonly data: T };

type Load<T> = () => Promise<Outcome<T>>;

/**
 * What `load` brings, and how to load it again. `load` is stable (module level, or from useCallback): another one loads
 * anew. With `stays`, what is shown stays until it was loaded again, with what is being typed in it: for screens that keep
 * no copy of what was loaded.
 */
export function useLoad<T>(load: Load<T>, { stays = false } = {}): readonly [Loading<T>, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{ readonly load: Load<T>; readonly attempt: number; readonly outcome: Outcome<T> } | null>(null);

  useEffect(() => {
    let isWanted = true;
    void load().then((outcome) => isWanted && setLast({ load, attempt, outcome }));
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);

  const again = useCallback(() => setAttempt((n) => n + 1), []);
  if (last === null || last.load !== load || (last.attempt !== attempt && !(stays && last.outcome.ok))) return [{ name: 'loading' }, again];
  const { outcome } = last;
  return [outcome.ok ? { name: 'ready', data: outcome.data } : { name: 'failed', failure: outcome.failure }, again];
}
