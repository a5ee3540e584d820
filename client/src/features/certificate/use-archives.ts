import type { ArchiveView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { useCallback, useEffect, useState } from 'react';
import { type Failure, outcomeOf, type Outcome } from '../../desk/api.ts';

const EVERY_MS = 1_000;
const isUnderWay = ({ state }: ArchiveView) => state === 'waiting' || state === 'making';

/** Archives, asked for as long as one is under way. `isGone` when one that was is no longer there: the server has begun anew. */
export function useArchives(load: () => Promise<ArchiveView[]>, first: readonly ArchiveView[]) {
  const [archives, setArchives] = useState(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isGone, setGone] = useState(false);
  const isWatched = archives.some(isUnderWay);

  useEffect(() => {
    if (!isWatched) return undefined;
    const watched = archives.filter(isUnderWay);
    const ask = async () => {
      const answer = await outcomeOf(load());
      // What cannot be reached now is asked again.
      if (!answer.ok) return setArchives((now) => [...now]);
      setGone(watched.some((one) => !answer.data.some((now) => now.id === one.id)));
      setArchives(answer.data);
    };
    const timer = setTimeout(() => void ask(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [archives, isWatched, load]);

  const settle = useCallback(async (asked: Promise<Outcome<ArchiveView[]>>) => {
    const answer = await asked;
    setFailure(answer.ok ? null : answer.failure);
    setGone(false);
    if (answer.ok) setArchives(answer.data);
  }, []);
  return { archives, failure, isGone, settle };
}
