import { setImmediate } from 'node:timers/promises';
import type { GameState } from '@tabarman/shared/game/state.ts';
import { reportSteps, type Report } from '@tabarman/shared/report/report.ts';

/** By the state they were made of: every reader and file of a finished game has the same one, and a change makes another. */
const made = new WeakMap<GameState, Promise<Report>>();

/** The report of a game as it stands. It takes half a second for ten thousand players, and the games go on in between. */
export function reportFor(state: GameState): Promise<Report> {
  const known = made.get(state);
  if (known) return known;
  const report = inTurns(state);
  made.set(state, report);
  return report;
}

async function inTurns(state: GameState): Promise<Report> {
  const steps = reportSteps(state);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
