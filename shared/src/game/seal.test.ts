import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { isSealed } from './seal.ts';
import { showDesk } from './show-desk.ts';
import { showContent, showMe, showPlayers } from './show-player.ts';
import { showProjector } from './show-projector.ts';

const players = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const FIRST_SEALED = 3;

function answerAll(play: Play, right: ReadonlySet<string>): void {
  const { phase } = play.state;
  if (phase.name !== 'question') throw new Error(phase.name);
  const { rightChoice, wrongChoice } = samples[kindNames[phase.index]!];
  for (const id of players) play.answer(id, right.has(id) ? rightChoice : wrongChoice);
}

/** A game of two rounds; `rightIn` says who is right in each question. Calls `look` after every step. */
function playSealed(rightIn: (index: number) => ReadonlySet<string>, look: (play: Play) => void): Play {
  const play = new Play({ isLastRoundSealed: true });
  play.join('Ayperi', 'Farrukh', 'Dilnoza', 'Nurbek', 'Sardor', 'Malika');
  while (play.state.phase.name !== 'finished') {
    const { phase } = play.state;
    if (phase.name === 'question' && !phase.isReading) answerAll(play, rightIn(phase.index));
    play.host('advance');
    look(play);
  }
  return play;
}

const shownTo = ({ state }: Play, id: string) =>
  JSON.stringify([languages.map((l) => [showPlayers(state, l), showContent(state, l)]), showProjector(state, screenFrame), showMe(state, id)]);

const early = new Set(['p1', 'p4']);

describe('a sealed last round', () => {
  it('[B1] tells no place, change, distance or board, from its opening to the announcement', () => {
    let sealed = 0;
    playSealed((index) => (index < FIRST_SEALED ? early : new Set(['p2', 'p3'])), (play) => {
      const { phase } = play.state;
      if (!('index' in phase) || phase.index < FIRST_SEALED) return;
      sealed += 1;
      expect(isSealed(play.state)).toBe(true);
      for (const id of players) expect(showMe(play.state, id)).toMatchObject({ place: null, previousPlace: null, toNext: null });
      expect(shownTo(play, 'p1')).not.toMatch(/"(?:top|rows)":|"place":\d/);
      expect(showDesk(play.state, { script: play.script, language: 'en', projectorLink: '/p/x', desks: [], ...screenFrame })).toMatchObject({ isSealed: true });
    });
    expect(sealed).toBeGreaterThan(10);
  });

  it('[B1] shows every player what the own answers earn', () => {
    const play = playSealed((index) => new Set(index === 5 ? ['p1'] : []), () => undefined);
    const own: unknown[] = [];
    playSealed((index) => new Set(index === 5 ? ['p1'] : []), ({ state }) => {
      if (state.phase.name === 'reveal' && state.phase.index === 5) own.push(showMe(state, 'p1'), showMe(state, 'p2'));
    });
    const { points } = play.state.scores.get('p1')!;
    expect(own).toMatchObject([{ points, right: 1, result: { credit: 1 } }, { points: 0, result: { credit: 0 } }]);
    expect(points).toBeGreaterThan(0);
  });

  it('[TR15] [B2] no byte depends on which of the others were right', () => {
    const others = players.slice(1);
    // As many of the others are right in both games, so that the counts of a reveal are the same.
    const question = fc.tuple(fc.boolean(), fc.shuffledSubarray(others, { minLength: others.length }), fc.shuffledSubarray(others, { minLength: others.length }), fc.integer({ min: 0, max: others.length }))
      .map(([isRight, a, b, n]) => [a, b].map((who) => new Set([...(isRight ? ['p1'] : []), ...who.slice(0, n)])));
    fc.assert(fc.property(fc.array(question, { minLength: 3, maxLength: 3 }), (sealed) => {
      const [one = [], other = []] = [0, 1].map((game) => {
        const seen: string[] = [];
        playSealed((index) => (index < FIRST_SEALED ? early : sealed[index - FIRST_SEALED]![game]!), (play) => {
          const { phase } = play.state;
          if (phase.name === 'podium' ? phase.cursor === null : phase.name !== 'finished') seen.push(shownTo(play, 'p1'));
        });
        return seen;
      });
      expect(one.length).toBeGreaterThan(20);
      expect(one).toEqual(other);
    }), { numRuns: 40 });
  });

  it('[B2] in an open game they do', () => {
    const seen = [['p2', 'p3'], ['p5', 'p6']].map((right) => {
      const play = new Play();
      play.join('Ayperi', 'Farrukh', 'Dilnoza', 'Nurbek', 'Sardor', 'Malika');
      play.openNext();
      answerAll(play, new Set(right));
      play.host('endQuestion');
      play.host('advance');
      return shownTo(play, 'p1');
    });
    expect(seen[0]).not.toEqual(seen[1]);
  });

  it('[B5] a phone learns its place when it is announced, and keeps it after a step back', () => {
    const play = new Play({ isLastRoundSealed: true });
    play.join('Ayperi', 'Farrukh', 'Dilnoza', 'Nurbek');
    play.openNext();
    ['p1', 'p2', 'p3', 'p4'].forEach((id, i) => play.answer(id, samples.single.rightChoice, 1_000 + i * 500));
    play.host('endQuestion');
    play.host('endGame');
    const told = () => ['p1', 'p2', 'p3', 'p4'].map((id) => showMe(play.state, id)?.place);
    expect(told()).toEqual([null, null, null, null]);
    play.host('advance');
    play.host('advance');
    expect(told()).toEqual([null, null, 3, 4]);
    expect(showMe(play.state, 'p3')).toMatchObject({ toNext: null });
    play.host('back');
    expect(told()).toEqual([null, null, 3, 4]);
    expect(showPlayers(play.state, 'en').phase).toMatchObject({ top: [] });
    for (let i = 0; i < 3; i += 1) play.host('advance');
    expect(told()).toEqual([1, 2, 3, 4]);
    expect(showPlayers(play.state, 'en').phase).toMatchObject({ name: 'podium', top: [{ place: 1 }, {}, {}, {}] });
  });
});
