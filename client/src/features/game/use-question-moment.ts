import type { ClockView } from '@tabarman/shared/game/views.ts';
import { useEffect, useReducer } from 'react';
import { momentOf, type QuestionMoment } from './question-moment.ts';

/** What the question's clock says now; renders again when it says something else. */
export function useQuestionMoment(clock: ClockView, now: () => number): QuestionMoment {
  const [renders, renderAgain] = useReducer((count: number) => count + 1, 0);
  const moment = momentOf(clock, now());
  const { changesAt } = moment;
  useEffect(() => {
    if (changesAt === null) return;
    const timer = setTimeout(renderAgain, Math.max(0, changesAt - now()));
    return () => clearTimeout(timer);
    // A timer may be early: each rendering that it asked for sets the next one, also for the same moment.
  }, [changesAt, now, renders]);
  return moment;
}
