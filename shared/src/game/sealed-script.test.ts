import { expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { sixKinds } from '../testing/six-kinds.ts';
import { gameEventSchema } from './events.ts';
import { outlineOf } from './outline.ts';
import { sealedScript } from './sealed-script.ts';

const script = sixKinds();
const { title, reference, rounds } = script.content;
const sealed = () => new Play({ script: sealedScript({ title, reference, rounds: rounds.map(({ questions }) => questions.length) }) });

it('[QS6] a game of a sealed quest knows its counts and begins with nothing', () => {
  const play = sealed();
  const open = outlineOf(script, 'revision');
  expect(play.state.outline).toMatchObject({ isSealed: true, title, questions: open.questions, rounds: open.rounds.map(({ questions }) => ({ title: null, stop: null, questions })) });
  play.join('Айпери');
  expect(play.host('advance')).toBe('quest_sealed');
  expect(play.state.phase.name).toBe('lobby');
  expect(play.give({ do: 'lock', isLocked: true })).toBeNull();
});

it('[QS6] goes on as any other once its quest is open, and is told so once', () => {
  const play = sealed();
  play.join('Айпери');
  const outline = outlineOf(script, 'revision');
  play.give({ do: 'unseal', outline });
  play.give({ do: 'unseal', outline });
  const told = play.events.filter(({ type }) => type === 'questUnsealed');
  expect(told.map((event) => gameEventSchema.parse(event))).toEqual(told);
  expect(told).toHaveLength(1);
  expect(play.state.outline).toEqual(outline);
  expect(play.host('advance')).toBeNull();
  expect(play.state.phase.name).toBe('round');
});

it('[QS6] may be ended in its lobby', () => {
  const play = sealed();
  expect(play.host('endGame')).toBeNull();
  expect(play.state.phase.name).toBe('finished');
});
