import type { PlayerId } from '../game/state.ts';
import { spreadOf } from '../stats/distribution.ts';
import { valueOf } from '../stats/estimate.ts';
import { mean } from '../stats/moments.ts';
import { effort } from '../stats/rapid-guess.ts';
import type { Language } from '../kernel/language.ts';
import type { Table } from './table.ts';

/** Why somebody may need help: almost nothing right, much unanswered, a bad line, gone early, guessed without reading. */
export const needs = ['neverAnswered', 'fewRight', 'unanswered', 'slowLine', 'leftEarly', 'guessed'] as const;
export type Need = (typeof needs)[number];

export interface PlayerFigures {
  readonly id: PlayerId;
  readonly language: Language | null;
  /** Marked questions the player was there for, and answers to them. */
  readonly there: number;
  readonly answered: number;
  /** Mean credit of the marked questions the player was there for; null for none. */
  readonly share: number | null;
  readonly medianMs: number | null;
  readonly needs: readonly Need[];
}

const FEW_RIGHT = 0.25;
const UNANSWERED = 1 / 3;
const SLOW_MS = 250;
const EFFORT = 0.9;
/** One or two questions say nothing of a person. */
const LEAST_QUESTIONS = 3;
const LEAST_ANSWERS = 5;

/** Z13: one player's numbers, and what speaks for helping them. @param player place in the table @param rapidBelowMs by column */
export function playerFiguresOf({ columns, players, languages }: Table, player: number, rapidBelowMs: readonly number[]): PlayerFigures {
  const answers = columns.map((c) => c.answers[player]).filter((answer) => answer !== undefined);
  const marked = columns.filter((c) => c.isMarked && c.credits[player] !== null);
  const credits = marked.map((c) => c.credits[player] ?? 0);
  const answered = marked.filter((c) => c.answers[player] !== undefined).length;
  const share = credits.length === 0 ? null : mean(credits);
  const last = columns.findLastIndex((c) => c.answers[player] !== undefined);
  const tried = valueOf(effort(columns.flatMap((c, column) => { const answer = c.answers[player]; return answer ? [{ ms: answer.elapsedMs, rapidBelowMs: rapidBelowMs[column] ?? 0 }] : []; })));
  const isLong = marked.length >= LEAST_QUESTIONS;
  const is: Record<Need, boolean> = {
    neverAnswered: answers.length === 0 && columns.length > 0,
    fewRight: isLong && share !== null && share < FEW_RIGHT,
    unanswered: isLong && 1 - answered / marked.length >= UNANSWERED,
    slowLine: answers.length >= LEAST_QUESTIONS && mean(answers.map((a) => a.creditMs)) >= SLOW_MS,
    leftEarly: answers.length > 0 && columns.length - 1 - last >= LEAST_QUESTIONS,
    guessed: answers.length >= LEAST_ANSWERS && tried !== null && tried < EFFORT,
  };
  return {
    id: players[player] ?? '', language: languages[player] ?? null, there: marked.length, answered, share,
    medianMs: spreadOf(answers.map((a) => a.elapsedMs))?.median ?? null,
    needs: needs.filter((need) => is[need]),
  };
}
