import type { GameState, Played } from '../game/state.ts';
import type { Language } from '../kernel/language.ts';
import type { KindKey } from '../quest/kinds/all.ts';
import type { TextKey, Typed } from './ruled-key.ts';

/** A game that counts for a stage, with whose each seat is, by its number. */
export interface Hall {
  readonly gameId: string;
  readonly stageGame: string;
  readonly venue: string;
  readonly state: Pick<GameState, 'played' | 'corrections' | 'outline' | 'players'>;
  readonly matches: ReadonlyMap<number, string>;
}

/** What was right before anybody corrected it: the key of the quest. */
export function questKey({ corrections }: Pick<GameState, 'corrections'>, played: Played): KindKey {
  for (const { subject } of corrections) if (subject.what === 'key' && subject.index === played.index) return subject.before;
  return played.key.right;
}

export type TypedQuestion = Played & { readonly quest: TextKey };

/** The questions of a hall that are answered by typing, as far as they were revealed. */
export function typedQuestions(state: Hall['state']): TypedQuestion[] {
  return state.played.flatMap((played) => {
    const quest = questKey(state, played);
    return quest.kind === 'text' ? [{ ...played, quest }] : [];
  });
}

/** Every answer as it was typed; old journals do not say in what language. */
export function typedIn({ answers }: Pick<Played, 'answers'>, reference: Language): (Typed & { readonly playerId: string })[] {
  return [...answers.values()].flatMap(({ playerId, choice, language }) => ('text' in choice ? [{ playerId, language: language ?? reference, text: choice.text.trim() }] : []));
}
