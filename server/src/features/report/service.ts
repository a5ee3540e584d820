import { setImmediate } from 'node:timers/promises';
import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import { reportSteps, type Report } from '@tabarman/shared/report/report.ts';
import { showReport } from '@tabarman/shared/report/show-report.ts';
import type { ReportView } from '@tabarman/shared/report/views.ts';
import type { KeptReports } from './ports.ts';

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

/** Z17: keeps the report of a finished game in every language, so that nobody waits for its journal to be read again. */
export async function keepReport(kept: KeptReports, gameId: string, state: GameState): Promise<void> {
  const report = await reportFor(state);
  const views = Object.fromEntries(languages.map((language) => [language, showReport(report, state, language)])) as Record<Language, ReportView>;
  await kept.keep(gameId, 1 + state.corrections.length, views);
}

async function inTurns(state: GameState): Promise<Report> {
  const steps = reportSteps(state);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
