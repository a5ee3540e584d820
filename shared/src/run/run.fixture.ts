import type { Script } from '../game/decision.ts';
import type { Attempt, Run } from './attempt.ts';

/** A test without limits that is open for ever. */
export function anyRun(content: Script['content']): Run {
  return {
    content, opensAt: null, closesAt: null, place: null,
    settings: {
      purpose: 'test', attempts: 1, time: { by: 'none' }, shuffle: { questions: false, options: false }, feedback: 'never', canGoBack: false, identify: 'nothing', groups: [],
    },
  };
}

export const begun: Attempt = { seed: 42, startedAt: 1_800_000_000_000, finishedAt: null, openings: new Map(), answers: [] };
