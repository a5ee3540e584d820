import { describe, expect, it } from 'vitest';
import { playHall, singles } from '../report/hall.fixture.ts';
import { matchNames, playedIn, playedOffIn, type GamePlayed } from './from-game.ts';
import type { Stage } from './schema.ts';
import { season } from './season.fixture.ts';
import { stageTable, tableOf, type StageEntry } from './stage-table.ts';

const [national] = season.stages as [Stage];
const entry = (id: string, country: StageEntry['country'] = 'KG', part: Partial<StageEntry> = {}): StageEntry => ({ id, name: id, country, region: null, university: null, classes: [], notEligible: null, isWithdrawn: false, ...part });
const plain: Stage = { ...national, standings: { metrics: ['points', 'right'], bestOf: null }, qualification: { seats: [{ id: 'top', kind: 'top', per: 'country', take: 1 }], caps: [], leastPoints: null, reserves: { per: 'country', take: 1 }, confirmHours: 24 } };
/** Three players; the first has everything right, the second half of it, the third nothing. */
const hall = (questions = 4) => playHall({ players: 3, script: singles(questions), gives: (player, question) => ({ choice: { option: player === 0 || (player === 1 && question % 2 === 0) ? 'b' : 'a' } }) }).state;
const seats = new Map([[1, 'a'], [2, 'b']]);
const table = (parts: Partial<Parameters<typeof stageTable>[0]>) => stageTable({ stage: plain, entries: [entry('a'), entry('b'), entry('c')], games: [playedIn(hall(), 'first', seats)], playOffs: [], promised: new Map(), ...parts });

describe('what a live game is for a stage', () => {
  it('[ST6] seats of entries count, with their points, right answers and times; seats of nobody do not', () => {
    const { played } = playedIn(hall(), 'first', seats);
    expect([...played.keys()]).toEqual(['a', 'b']);
    expect(played.get('b')).toMatchObject({ game: 'first', answers: [{ question: 'q0', isRight: true, timeMs: 4_000 }, { isRight: false }, { isRight: true }, { isRight: false }] });
    expect(played.get('a')!.points).toBeGreaterThan(played.get('b')!.points);
  });

  it('[ST7] seats are matched by name, and never by a name that two have', () => {
    const entries = [{ id: 'a', name: 'Ала-Тоо' }, { id: 'b', name: 'Oʻsh' }, { id: 'c', name: 'Памир' }, { id: 'd', name: 'памир ' }];
    const named = [{ number: 1, name: 'АЛА ТОО' }, { number: 2, name: 'oʻsh' }, { number: 3, name: 'Памир' }, { number: 4, name: 'Нет' }];
    expect([...matchNames(named, entries)]).toEqual([[1, 'a'], [2, 'b']]);
    expect([...matchNames([{ number: 1, name: 'Oʻsh' }, { number: 2, name: 'OʻSH' }], entries)]).toEqual([]);
  });
});

it('[QL7] a play-off takes of a live game who was right in each question', () => {
  expect(playedOffIn(hall(4), seats).map(({ right }) => right)).toEqual([['a', 'b'], ['a'], ['a', 'b'], ['a']]);
});

describe('the table of a stage', () => {
  it('[ST9] joins all halls of a game, ranks everybody, and says who goes on', () => {
    const other = playedIn(hall(), 'first', new Map([[2, 'c']]));
    const { rows, ties } = table({ games: [playedIn(hall(), 'first', seats), other] });
    expect(rows.map(({ entry: { id }, place, verdict }) => [id, place, verdict?.outcome])).toEqual([['a', 1, 'in'], ['b', 2, 'reserve'], ['c', 2, 'reserve']]);
    expect(ties).toEqual([]);
  });

  it('[ST9] countries that are not compared have places of their own', () => {
    const entries = [entry('a', 'UZ'), entry('b', 'KG'), entry('c', 'UZ')];
    expect(table({ stage: { ...plain, comparison: 'apart' }, entries }).rows.map(({ entry: { id }, place }) => [id, place])).toEqual([['b', 1], ['a', 1], ['c', 2]]);
  });

  it('[ST8] by anchors, what a country’s own questions were harder is made up for', () => {
    const questions = ['x1', 'x2', 'o1', 'o2'];
    const line = (right: readonly string[]) => ({ game: 'first', points: right.length, answers: questions.map((question) => ({ question, isRight: right.includes(question), timeMs: 1 })) });
    const game = (lines: Readonly<Record<string, readonly string[]>>): GamePlayed => ({ played: new Map(Object.entries(lines).map(([id, right]) => [id, line(right)])), anchors: new Set(['x1', 'x2']) });
    // Equal by the anchors, and nobody in Tajikistan could do its own questions.
    const { rows, shifts } = table({
      stage: { ...plain, comparison: 'anchors' }, entries: [entry('a', 'KG'), entry('b', 'KG'), entry('t', 'TJ'), entry('u', 'TJ')],
      games: [game({ a: ['x1', 'x2', 'o1', 'o2'], b: ['x1', 'o1'] }), game({ t: ['x1', 'x2', 'o1'], u: ['x1'] })],
    });
    expect(rows.map((row) => [row.entry.id, row.place, row.equated])).toEqual([['a', 1, 3.5], ['t', 1, 3.5], ['b', 3, 1.5], ['u', 3, 1.5]]);
    expect(shifts.map(({ country, shift }) => [country, shift])).toEqual([['KG', -0.5], ['TJ', 0.5]]);
  });

  it('[ST9] a group has a table of its own from the same rows', () => {
    const { rows } = table({ entries: [entry('a', 'KG', { classes: ['women'] }), entry('b'), entry('c', 'KG', { classes: ['women'] })] });
    expect(tableOf(rows, ({ entry: { classes } }) => classes.includes('women')).map((row) => [row.entry.id, row.place, row.ownPlace])).toEqual([['a', 1, 1], ['c', 3, 2]]);
  });

  it('[ST2] an entry plays each game once: what was entered last counts', () => {
    const again = playedIn(hall(2), 'first', new Map([[1, 'a']]));
    const { rows } = table({ games: [playedIn(hall(), 'first', seats), again] });
    expect(rows.find((row) => row.entry.id === 'a')?.values.right).toBe(2);
  });

  it('[QL5] [QL7] equal entries across the line are played off, and the table tells how', () => {
    const equal = [playedIn(hall(), 'first', new Map([[1, 'a']])), playedIn(hall(), 'first', new Map([[1, 'b']]))];
    expect(table({ games: equal }).ties).toEqual([{ rule: 'top', seats: 1, entries: ['a', 'b'] }]);
    const asked = (...rights: string[][]) => [{ rule: 'top', entries: ['a', 'b'], seats: 1, questions: rights.map((right, i) => ({ question: `p${i}`, right })) }];
    expect(table({ games: equal, playOffs: asked(['a', 'b'], [], ['a', 'b']) }).ties).toHaveLength(1);
    const { ties, playOffs, rows } = table({ games: equal, playOffs: asked(['a', 'b'], [], ['a', 'b'], ['b']) });
    expect(ties).toEqual([]);
    expect(playOffs).toEqual([{ rule: 'top', entries: ['a', 'b'], seats: 1, questions: 4, order: [['b'], ['a']], isDecided: true }]);
    expect(rows.find(({ entry: { id } }) => id === 'b')?.verdict).toEqual({ outcome: 'in', rule: 'top' });
  });
});
