import { counts } from '../game/rescore.ts';
import type { GameState } from '../game/state.ts';
import type { Played } from './metrics.ts';
import type { PlayOffQuestion } from './play-off.ts';

/** A question with this tag is an anchor: all countries play it. */
export const ANCHOR_TAG = 'anchor';

export interface GamePlayed {
  /** By entry. */
  readonly played: ReadonlyMap<string, Played>;
  /** Which of the questions are anchors. */
  readonly anchors: ReadonlySet<string>;
}

/**
 * ST6: what the entries of a stage did in one live game, which is the game `game` of the stage. `matches` says whose each seat is, by the
 * number of the seat; seats of nobody are not counted, and neither are void questions and surveys. A question is right when its whole
 * credit was earned.
 */
export function playedIn({ players, played, scores }: Pick<GameState, 'players' | 'played' | 'scores'>, game: string, matches: ReadonlyMap<number, string>): GamePlayed {
  const marked = played.filter(counts);
  const found = new Map<string, Played>();
  for (const player of players.values()) {
    const entry = matches.get(player.number);
    if (entry === undefined || player.isRemoved) continue;
    const answers = marked.map((question) => {
      const answer = question.answers.get(player.id);
      return { question: question.content.id, isRight: question.results.get(player.id)?.credit === 1, timeMs: answer ? answer.elapsedMs - answer.creditMs : null };
    });
    found.set(entry, { game, points: scores.get(player.id)?.points ?? 0, answers });
  }
  return { played: found, anchors: new Set(marked.filter(({ key }) => key.tags?.includes(ANCHOR_TAG)).map(({ content }) => content.id)) };
}

/** QL7: who was right in each question of a play-off, in the order in which they were asked. */
export function playedOffIn(state: Pick<GameState, 'players' | 'played' | 'scores'>, matches: ReadonlyMap<number, string>): PlayOffQuestion[] {
  const entries = [...playedIn(state, '', matches).played];
  return state.played.filter(counts).map(({ content: { id } }, i) => ({ question: id, right: entries.filter(([, { answers }]) => answers[i]?.isRight).map(([entry]) => entry) }));
}

/** ST7: entries whose name is that of a seat, letter by letter but for case, marks and spaces; a name of two is of neither. */
export function matchNames(seats: readonly { readonly number: number; readonly name: string }[], entries: readonly { readonly id: string; readonly name: string }[]): Map<number, string> {
  const byName = Map.groupBy(entries, (entry) => plain(entry.name));
  const seatsOf = Map.groupBy(seats, (seat) => plain(seat.name));
  return new Map(seats.flatMap(({ number, name }) => {
    const [entry, ...others] = byName.get(plain(name)) ?? [];
    return entry && others.length === 0 && seatsOf.get(plain(name))?.length === 1 ? [[number, entry.id] as const] : [];
  }));
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
