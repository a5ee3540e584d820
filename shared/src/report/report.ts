import type { GameState } from '../game/state.ts';
import { tooFew, type Estimate } from '../stats/estimate.ts';
import { alpha, kr20, totalsOf } from '../stats/reliability.ts';
import { difsOf, fairnessOf, type Fairness, type LanguageDif } from './fairness.ts';
import { figuresOf, LEAST_PLAYERS, type QuestionFigures } from './figures.ts';
import { groupsOfReport, type GroupsBy } from './group-figures.ts';
import { playerFiguresOf, type PlayerFigures } from './help.ts';
import { reasonsOf, type Reason } from './look-at.ts';
import { tableOf } from './table.ts';

export interface QuestionReport {
  /** Place in `played`. */
  readonly played: number;
  readonly isMarked: boolean;
  readonly figures: QuestionFigures;
  readonly difs: readonly LanguageDif[];
  readonly reasons: readonly Reason[];
}

/** What a game tells about its questions and players, in numbers and in no language yet. */
export interface Report {
  readonly players: readonly PlayerFigures[];
  /** How many were there from the first marked question to the last: totals and what follows from them are theirs. */
  readonly complete: number;
  readonly questions: readonly QuestionReport[];
  readonly reliability: { readonly by: 'kr20' | 'alpha'; readonly estimate: Estimate };
  /** How many players had none, one, two … of the marked questions wholly right. */
  readonly rights: readonly number[];
  readonly fairness: Fairness;
  readonly groups: readonly GroupsBy[];
}

const PLAYERS_A_STEP = 1_000;

/** The report of a game as it stands, running or over. */
export function reportOf(state: GameState): Report {
  const steps = reportSteps(state);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in small steps, so that a server can let the games have their turn in between. */
export function* reportSteps(state: GameState): Generator<undefined, Report> {
  const table = tableOf(state);
  const marked = table.columns.filter((c) => c.isMarked);
  const credits = marked.map((c) => table.complete.map((player) => c.credits[player] ?? 0));
  const whole = credits.map((column) => column.map((credit) => Number(credit === 1)));
  const [totals, strength] = [totalsOf(credits), totalsOf(whole)];
  const fairness = fairnessOf(table);
  const questions: QuestionReport[] = [];
  for (const [played, column] of table.columns.entries()) {
    yield;
    const figures = figuresOf(column, table, totals);
    const difs = difsOf(column, table, fairness, strength);
    questions.push({ played, isMarked: column.isMarked, figures, difs, reasons: reasonsOf(column, table, figures, difs) });
  }
  const rapidBelowMs = questions.map((q) => q.figures.rapidBelowMs);
  const players: PlayerFigures[] = [];
  for (const player of table.players.keys()) {
    if (player % PLAYERS_A_STEP === 0) yield;
    players.push(playerFiguresOf(table, player, rapidBelowMs));
  }
  yield;
  const isWhole = credits.every((column) => column.every((credit) => credit === 0 || credit === 1));
  const reliability = isWhole ? kr20(credits.map((column) => column.map((credit) => credit === 1))) : alpha(credits);
  return {
    players, complete: table.complete.length, questions, fairness,
    reliability: { by: isWhole ? 'kr20' : 'alpha', estimate: tooFew(table.complete.length, LEAST_PLAYERS) ?? reliability },
    rights: tally(table.players.map((_, player) => marked.filter((c) => c.credits[player] === 1).length), marked.length),
    groups: groupsOfReport(state, players),
  };
}

function tally(values: readonly number[], most: number): number[] {
  const counts = Array.from({ length: most + 1 }, () => 0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
