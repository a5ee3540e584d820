import type { ClockView } from '@tabarman/shared/game/views.ts';
import { useEffect, useReducer } from 'react';
import { momentOf, type QuestionMoment } from './question-moment.ts';

/** What the question's clock says now; renders again when it says something else. */
export function useQuestionMoment(clock: ClockView, now: () => number): QuestionMoment {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const moment = momentOf(clock, now());
  const { changesAt } = moment;
  useEffect(() => {
    if (changesAt === null) return;
    const timer = setTimeout(renderAgain, Math.max(0, changesAt - now()));
    return () => clearTimeout(timer);
  });
  return moment;
}
