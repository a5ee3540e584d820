import type { UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { useCallback, useEffect, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';

const AGAIN_MS = 15_000;

type Comment = Awaited<ReturnType<typeof api.quests.comments>>[number];

export interface Comments {
  readonly all: readonly Comment[];
  readonly waiting: (unit: UnitId) => number;
  readonly say: (unit: UnitId, text: string) => Promise<Failure | null>;
  readonly resolve: (commentId: string, isResolved: boolean) => Promise<Failure | null>;
}

/** The comments of a quest, asked for again now and then. */
export function useComments(questId: string): Comments {
  const [all, setAll] = useState<readonly Comment[]>([]);

  const take = useCallback(async (asked: Promise<Comment[]>): Promise<Failure | null> => {
    const outcome = await outcomeOf(asked);
    if (!outcome.ok) return outcome.failure;
    setAll(outcome.data);
    return null;
  }, []);

  useEffect(() => {
    const load = () => document.visibilityState === 'visible' && void take(api.quests.comments({ id: questId }));
    load();
    const timer = setInterval(load, AGAIN_MS);
    return () => clearInterval(timer);
  }, [questId, take]);

  return {
    all,
    waiting: (unit) => all.filter((comment) => comment.unit === unit && !comment.isResolved).length,
    say: (unit, text) => take(api.quests.comment({ id: questId, unit, text })),
    resolve: (commentId, isResolved) => take(api.quests.resolve({ id: questId, commentId, isResolved })),
  };
}
