/**
 * What standings of a season can be decided by. A later one is only asked where all before it are equal.
 * `points`: of the games that count. `right`: right answers in them. `weighted`: each right answer is worth the entries that missed
 * the question, plus one (the "rating" of a question in ChGK). `headToHead`: games in which one stood higher than those it is equal
 * with, less those in which it stood lower. `time`: of the right answers, ms, less is better. `best`: points of the best game.
 */
export const metrics = ['points', 'right', 'weighted', 'headToHead', 'time', 'best'] as const;
export type Metric = (typeof metrics)[number];

/** What an entry did with one question that counts for everybody. */
export interface Answered {
  readonly question: string;
  readonly isRight: boolean;
  /** Of the answer, as it counted; null when there was none. */
  readonly timeMs: number | null;
}

/** One game of a stage, as one entry played it. */
export interface Played {
  /** The game of the stage, not of a hall: what many halls play together has one id. */
  readonly game: string;
  readonly points: number;
  readonly answers: readonly Answered[];
}

/** A team or a single player in a stage. */
export interface EntryResults {
  readonly id: string;
  readonly played: readonly Played[];
}
