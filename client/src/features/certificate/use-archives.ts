import type { ArchiveView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { useCallback, useEffect, useState } from 'react';
import { api, type Failure, outcomeOf, type Outcome } from '../../desk/api.ts';

const EVERY_MS = 1_000;
const isUnderWay = ({ state }: ArchiveView) => state === 'waiting' || state === 'making';

/** Archives of a stage, asked for as long as one is under way. `isGone` when one that was is no longer there: the server has begun anew. */
export function useArchives(at: { readonly id: string; readonly stage: string }, first: readonly ArchiveView[]) {
  const { id, stage } = at;
  const [archives, setArchives] = useState(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isGone, setGone] = useState(false);
  const isWatched = archives.some(isUnderWay);

  useEffect(() => {
    if (!isWatched) return undefined;
    const watched = archives.filter(isUnderWay);
    const ask = async () => {
      const answer = await outcomeOf(api.certificates.archives({ id, stage }));
      // What cannot be reached now is asked again.
      if (!answer.ok) return setArchives((now) => [...now]);
      setGone(watched.some((one) => !answer.data.some((now) => now.id === one.id)));
      setArchives(answer.data);
    };
    const timer = setTimeout(() => void ask(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [archives, isWatched, id, stage]);

  const settle = useCallback(async (asked: Promise<Outcome<ArchiveView[]>>) => {
    const answer = await asked;
    setFailure(answer.ok ? null : answer.failure);
    setGone(false);
    if (answer.ok) setArchives(answer.data);
  }, []);
  return { archives, failure, isGone, settle };
}
