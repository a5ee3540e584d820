import { kindNames, samples, sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { expect, it } from 'vitest';
import { LocalGame, SEAT } from './local-game.ts';
import { gameAt } from './moment.ts';

const player = { name: 'Айпери', language: 'ky' } as const;

it('[Q16] a quest is played alone from the lobby to the end, by the rules of a game', () => {
  let now = 1_000_000;
  const game = new LocalGame(sixKinds(), () => now, player);
  const phases = new Set<string>();
  for (let step = 0; step < 200 && game.state.phase.name !== 'finished'; step += 1) {
    const { phase } = game.state;
    phases.add(phase.name);
    if (phase.name === 'question' && !phase.isReading && !phase.answers.has(SEAT)) {
      now = phase.timing.opensAt;
      const choice = samples[kindNames[phase.index] ?? 'single'].rightChoice;
      expect(game.answer({ index: phase.index, answerId: `answer-${phase.index}`, choice })).toMatchObject({ choice });
      game.closeIfAnswered();
    } else if (game.nextAt === null) game.advance();
    else now = Math.max(now, game.nextAt);
    game.catchUp();
  }
  expect([...phases]).toEqual(['lobby', 'round', 'question', 'reveal', 'leaderboard', 'podium']);
  expect(game.state.scores.get(SEAT)).toMatchObject({ place: 1, right: 6 });
});

it('[Q16] an answer that does not fit, is early or late is refused as in a game', () => {
  const game = gameAt(sixKinds(), 'question', player);
  expect(game.answer({ index: 0, answerId: 'answer-0', choice: { value: true } })).toBe('answer_invalid');
  expect(game.answer({ index: 1, answerId: 'answer-1', choice: samples.multi.rightChoice })).toBe('answer_too_late');
  expect(new LocalGame(sixKinds(), () => 0, player).answer({ index: 0, answerId: 'answer-2', choice: samples.single.rightChoice })).toBe('answer_too_late');
});

it.each(['question', 'reveal'] as const)('stands still at the %s', (moment) => {
  const game = gameAt(sixKinds(), moment, player);
  expect(game.state.phase.name).toBe(moment);
  const at = game.now;
  game.catchUp();
  expect([game.now, game.state.phase.name]).toEqual([at, moment]);
});
