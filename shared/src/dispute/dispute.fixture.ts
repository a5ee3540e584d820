import { applyCorrection, correct } from '../game/corrections.ts';
import type { Script } from '../game/decision.ts';
import type { GameState } from '../game/state.ts';
import type { Language } from '../kernel/language.ts';
import { Play } from '../testing/play.ts';
import { sixKinds } from '../testing/six-kinds.ts';
import type { Hall } from './hall.ts';
import type { Verdicts } from './verdicts.ts';
import { wantedIn } from './wanted.ts';

/** The id of the typed question of `oneTyped`; its key is Rudaki in five languages, and «Ҳофиз» is known to be wrong. */
export const TYPED = 'q6';

/** A quest of one question that is answered by typing. */
export function oneTyped(): Script {
  const { content, key } = sixKinds();
  const asked = content.rounds.flatMap(({ questions }) => questions).filter(({ id }) => id === TYPED);
  const right = { kind: 'text' as const, accept: { ky: ['Рудаки'], tg: ['Рӯдакӣ'], uz: ['Rudakiy'], ru: ['Рудаки'], en: ['Rudaki'] }, reject: { tg: ['Ҳофиз'] }, place: false };
  return { content: { ...content, rounds: [{ title: null, questions: asked }] }, key: { [TYPED]: { ...key[TYPED]!, right } } };
}

/** A hall in which each of these was typed by an entry of its own, by name `<hall>-e1` and so on. */
export function hall(gameId: string, typed: readonly (readonly [Language, string])[], script = oneTyped()): Hall {
  const play = new Play({ script });
  play.join(...typed.map((_, i) => `Команда ${i + 1}`));
  play.openNext();
  for (const [i, [language, text]] of typed.entries()) play.answer(`p${i + 1}`, { text }, 1_000 + i, 0, language);
  play.host('endQuestion');
  return hallAt(gameId, play.state);
}

export function hallAt(gameId: string, state: GameState): Hall & { readonly state: GameState } {
  const matches = new Map([...state.players.values()].map(({ number }) => [number, `${gameId}-e${number}`]));
  return { gameId, stageGame: 'first', venue: gameId, state, matches };
}

/** The hall when everything that the juries said was corrected in it. */
export function settled(of: Hall, verdicts: Verdicts): Hall & { readonly state: GameState } {
  const state = wantedIn(of, verdicts).reduce((now, { correction }) => {
    const event = correct(now, correction, { at: 1, by: 'jury', reason: 'ruled' });
    if (typeof event === 'string') throw new Error(event);
    return event ? applyCorrection(now, event) : now;
  }, of.state as GameState);
  return { ...of, state };
}
