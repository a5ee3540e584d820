import { keepAnswers } from '../game/evolve.ts';
import type { Script } from '../game/decision.ts';
import type { GameSettings } from '../game/settings.ts';
import type { Language } from '../kernel/language.ts';
import { createRandom } from '../kernel/random.ts';
import type { Home } from '../place/home.ts';
import type { Choice } from '../quest/kinds/all.ts';
import { inAll } from '../testing/six-kinds.ts';
import { Play } from '../testing/play.ts';

const ids = ['a', 'b', 'c', 'd'];

/** So many questions with four options each, of which `b` is right. */
export function singles(questions: number): Script {
  const list = Array.from({ length: questions }, (_, i) => ({
    id: `q${i}`, prompt: inAll(`question ${i}`), limitMs: 20_000, points: 1_000, ask: { kind: 'single' as const, options: ids.map((id) => ({ id, text: inAll(id) })) },
  }));
  return {
    content: { title: inAll('quest'), description: inAll('about'), reference: 'en', rounds: [{ title: null, questions: list }] },
    key: Object.fromEntries(list.map(({ id }) => [id, { right: { kind: 'single' as const, right: 'b' }, explanation: inAll('because'), source: null, notes: null }])),
  };
}

export interface Given {
  readonly choice: Choice;
  readonly ms?: number;
  readonly creditMs?: number;
  readonly language?: Language | null;
}

interface Hall extends Partial<GameSettings> {
  readonly players: number;
  readonly script: Script;
  readonly homeOf?: (player: number) => Home | null;
  /** What a player (from 0) gives to a question (from 0); null for nothing. */
  readonly gives: (player: number, question: number) => Given | null;
}

/** Plays a whole quest with a hall of players p1, p2, … whose answers are given. */
export function playHall({ players, script, homeOf = () => null, gives, ...settings }: Hall): Play {
  const play = new Play({ script, ...settings });
  const all = [...Array(players).keys()];
  for (const [, of] of Map.groupBy(all, (player) => JSON.stringify(homeOf(player)))) {
    play.joinFrom(homeOf(of[0] ?? 0), ...of.map((player) => `Player ${player + 1}`));
  }
  // Players sit in the order of their homes: names tell who is who.
  const seats = [...play.state.players.values()];
  const questions = script.content.rounds.reduce((sum, round) => sum + round.questions.length, 0);
  for (let index = 0; index < questions; index += 1) {
    play.openNext();
    const { phase } = play.state;
    if (phase.name !== 'question') throw new Error('no question is open');
    const answers = seats.flatMap(({ id, name }) => {
      const given = gives(Number(name.slice('Player '.length)) - 1, index);
      if (!given) return [];
      const { choice, ms = 4_000, creditMs = 0, language = 'ky' } = given;
      return [{ playerId: id, answerId: `answer-${id}-${index}`, choice, receivedAt: phase.timing.opensAt + ms, elapsedMs: ms, creditMs, language }];
    });
    play.stored.set(index, answers);
    keepAnswers(phase, answers);
    play.host('endQuestion');
  }
  return play;
}

/** Whether somebody of an ability gets a question right, as G. Rasch has it (1960); the same each time for one seed. */
export function raschOf(seed: number): (ability: number, hardness: number) => boolean {
  const random = createRandom(seed);
  return (ability, hardness) => random() < 1 / (1 + Math.exp(hardness - ability));
}
