import type { GameState, Played, PlayerId, StoredAnswer } from '../game/state.ts';
import { counts } from '../game/rescore.ts';
import type { Language } from '../kernel/language.ts';

/** A question that was played, with its answers in the order of the table's players. */
export interface Column {
  readonly played: Played;
  /** Whether it can be right: neither void nor a survey. */
  readonly isMarked: boolean;
  readonly answers: readonly (StoredAnswer | undefined)[];
  /** 0 to 1, 0 for no answer; null for who was not there. */
  readonly credits: readonly (number | null)[];
}

/** What was played, laid out for counting: players in the game (best first) by questions in the order played. */
export interface Table {
  readonly players: readonly PlayerId[];
  readonly columns: readonly Column[];
  /** Who was there for all marked questions, by place in `players`: only their totals can be compared. */
  readonly complete: readonly number[];
  /** What each player read in most of the time. */
  readonly languages: readonly (Language | null)[];
}

/**
 * Z10: who joined before a question was shown and did not leave before it was there. Like at NAEP, the first of the
 * unanswered questions at the end was passed over and those after it were not reached.
 */
export function tableOf({ board, players, played }: Pick<GameState, 'board' | 'players' | 'played'>): Table {
  const answers = played.map((question) => board.map((id) => question.answers.get(id)));
  // From the first question that the player saw to the last one reached; nothing for who never answered.
  const firsts = board.map((id) => { const first = played.findIndex((p) => (players.get(id)?.number ?? 0) <= p.seats); return first === -1 ? played.length : first; });
  const lasts = board.map((_, player) => { const last = answers.findLastIndex((of) => of[player] !== undefined); return last === -1 ? -1 : last + 1; });
  const isThere = (player: number, column: number) => column >= (firsts[player] ?? 0) && column <= (lasts[player] ?? -1);
  const columns = played.map((question, column): Column => ({
    played: question,
    isMarked: counts(question),
    answers: answers[column] ?? [],
    credits: board.map((id, player) => (isThere(player, column) ? question.results.get(id)?.credit ?? 0 : null)),
  }));
  const marked = columns.filter((c) => c.isMarked);
  return {
    players: board, columns,
    complete: marked.length === 0 ? [] : [...board.keys()].filter((player) => marked.every((c) => c.credits[player] !== null)),
    languages: board.map((_, player) => mostRead(answers.map((of) => of[player]?.language ?? null))),
  };
}

function mostRead(read: readonly (Language | null)[]): Language | null {
  const times = new Map<Language, number>();
  for (const language of read) if (language !== null) times.set(language, (times.get(language) ?? 0) + 1);
  let [most, best]: [number, Language | null] = [0, null];
  for (const [language, n] of times) if (n > most) [most, best] = [n, language];
  return best;
}
