import { expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { samples } from '../testing/six-kinds.ts';
import { figuresOf, pooled, questionFiguresSchema } from './figures.ts';

/** Four players; the first two are right in the first question, the first alone in the second. */
function played(): Play {
  const play = new Play();
  play.join('Айпери', 'Jasur', 'Сомон', 'Бегимай');
  const ask = (right: readonly string[], wrong: readonly string[], kind: 'single' | 'multi') => {
    play.openNext();
    for (const id of right) play.answer(id, samples[kind].rightChoice);
    for (const id of wrong) play.answer(id, samples[kind].wrongChoice);
    play.host('endQuestion');
  };
  ask(['p1', 'p2'], ['p3'], 'single');
  ask(['p1'], ['p2', 'p3', 'p4'], 'multi');
  return play;
}

it('[BK5] counts who was there, an answer that was not given as nothing, and agrees with the rest', () => {
  const [first, second] = figuresOf(played().state);
  questionFiguresSchema.parse(first);
  expect(first).toMatchObject({ players: 4, difficulty: 0.5 });
  expect(second).toMatchObject({ players: 4, difficulty: 0.25 });
  // Credits 1,1,0,0 against 1,0,0,0 by hand: cov = 1/8, sd = 1/2 and √3/4.
  expect(first?.discrimination).toBeCloseTo(1 / 8 / ((1 / 2) * (Math.sqrt(3) / 4)), 10);
});

it('[BK5] leaves out what was taken out, and is not there for nobody', () => {
  const play = played();
  play.correct({ what: 'void', index: 0 }, 'unclear');
  expect(figuresOf(play.state)).toHaveLength(1);
  expect(figuresOf(new Play().state)).toEqual([]);
});

it('[BK5] weighs games by their players', () => {
  const game = (players: number, difficulty: number, discrimination: number | null) => ({ questionId: 'q1', players, difficulty, discrimination });
  expect(pooled([game(30, 0.5, 0.4), game(10, 0.9, null)])).toEqual({ players: 40, difficulty: 0.6, discrimination: 0.4 });
  expect(pooled([])).toBeNull();
});
