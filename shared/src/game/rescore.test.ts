import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { Play } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import type { CorrectionAsked } from './corrections.ts';
import { scoreSheet } from './fold.ts';
import { rescore, resultsOf } from './rescore.ts';
import type { GameState } from './state.ts';

const index = fc.nat({ max: 5 });
const player = fc.integer({ min: 1, max: 6 }).map((n) => `p${n}`);
const correction: fc.Arbitrary<CorrectionAsked> = fc.oneof(
  index.map((i) => ({ what: 'void' as const, index: i })),
  index.map((i) => ({ what: 'reinstate' as const, index: i })),
  fc.tuple(index, fc.boolean()).map(([i, isOther]) => ({ what: 'key' as const, index: i, right: samples[kindNames[i]!][isOther ? 'otherRight' : 'right'] })),
  fc.tuple(player, fc.integer({ min: -3_000, max: 3_000 }).filter((n) => n !== 0)).map(([playerId, points]) => ({ what: 'points' as const, playerId, points })),
);
const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('play' as const), isRight: fc.array(fc.constantFrom(true, false, null), { minLength: 6, maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), correction }) },
  { weight: 1, arbitrary: fc.constant({ do: 'join' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), player }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('appeal' as const), player, language: fc.constantFrom(...languages) }) },
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** Plays a question to its reveal; the players answer right, wrong or not at all, one after another. */
function playQuestion(play: Play, isRight: readonly (boolean | null)[]): void {
  play.openNext();
  const { phase } = play.state;
  if (phase.name !== 'question') return;
  const { rightChoice, wrongChoice } = samples[kindNames[phase.index]!];
  [...play.state.players.keys()].forEach((id, i) => {
    const how = isRight[i % isRight.length];
    if (how !== null) play.answer(id, how ? rightChoice : wrongChoice, 1_000 + i * 700);
  });
  play.host('endQuestion');
}

function make(play: Play, step: Move): void {
  switch (step.do) {
    case 'play': return play.state.played.length < 6 ? playQuestion(play, step.isRight) : undefined;
    case 'correct': return void play.correct(step.correction);
    case 'join': return void play.join(`Newcomer ${play.state.players.size}`);
    case 'remove': return void play.give({ do: 'remove', playerId: step.player });
    case 'appeal': return void play.appeal(step.player, play.state.played.length - 1, { language: step.language });
  }
}

/** C1 in full: every stored answer marked anew by the keys as they stand. */
function fromAnswers(state: GameState): GameState {
  return rescore({ ...state, played: state.played.map((p) => ({ ...p, results: resultsOf(state, p) })) });
}

/** Who was removed keeps the place of that moment, which nobody is shown. */
const placed = ({ scores, players }: GameState) => new Map([...scores].filter(([id]) => !players.get(id)?.isRemoved));

describe('scores', () => {
  it('[C1] [S5] are the same added up at each reveal, computed anew and replayed, after any play and corrections', () => {
    const preset = fc.constantFrom('speed' as const, 'accuracy' as const);
    fc.assert(fc.property(preset, fc.array(move, { maxLength: 20 }), (chosen, moves) => {
      const play = new Play({ preset: chosen });
      play.join('Айпери', 'Фаррух', 'Дилноза');
      for (const step of moves) make(play, step);
      const { state } = play;
      const [anew, replayed] = [fromAnswers(state), play.replay()];

      expect(placed(anew)).toEqual(placed(state));
      expect(placed(replayed)).toEqual(placed(state));
      expect(scoreSheet(replayed)).toBe(scoreSheet(state));
      expect(scoreSheet(anew)).toBe(scoreSheet(state));
      expect(replayed.played).toEqual(state.played);
      expect(replayed.corrections).toEqual(state.corrections);
    }), { numRuns: 300 });
  });

  it('[C1] give a void question to nobody, and a streak goes on over it', () => {
    const play = new Play();
    play.join('Айпери', 'Фаррух');
    for (const isRight of [[true, true], [false, true], [true, false]]) playQuestion(play, isRight);
    play.correct({ what: 'void', index: 1 });

    expect(play.state.scores.get('p1')).toMatchObject({ right: 2, streak: 2, bestStreak: 2, place: 1 });
    expect(play.state.scores.get('p2')).toMatchObject({ right: 1, streak: 0, bestStreak: 1, place: 2 });
  });

  it('[C6] never fall below zero, and what was taken beyond it is not forgotten', () => {
    const play = new Play();
    play.join('Айпери');
    playQuestion(play, [true]);
    const { points } = play.state.scores.get('p1')!;
    play.correct({ what: 'points', playerId: 'p1', points: -points - 100 });
    expect(play.state.scores.get('p1')?.points).toBe(0);
    playQuestion(play, [true]);
    expect(play.state.scores.get('p1')?.points).toBe(play.state.scores.get('p1')!.earned - points - 100);
  });

  it('[C1] of a correction made after the last question show the move that the last question made', () => {
    const play = new Play();
    play.join('Айпери', 'Фаррух');
    playQuestion(play, [true, false]);
    playQuestion(play, [false, true]);
    play.correct({ what: 'key', index: 0, right: samples.single.otherRight });

    expect(play.state.scores.get('p2')).toMatchObject({ right: 2, previousPlace: 1, place: 1 });
    expect(play.state.scores.get('p1')).toMatchObject({ right: 0, previousPlace: 2, place: 2 });
  });
});
