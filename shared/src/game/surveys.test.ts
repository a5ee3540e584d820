import { describe, expect, it } from 'vitest';
import type { Choice } from '../quest/kinds/all.ts';
import { Play, screenFrame } from '../testing/play.ts';
import { samples, withSurveys } from '../testing/six-kinds.ts';
import { appealUntil } from './appeals.ts';
import { showCorrections } from './show-corrections.ts';
import { showDesk } from './show-desk.ts';
import { showPlayers } from './show-player.ts';
import { showProjector } from './show-projector.ts';
import { deskViewSchema, projectorViewSchema } from './views.ts';
import { rescore } from './rescore.ts';

const POLL = 6, OPEN = 7, CLOUD = 8;

/** A game that has come to the reveal of the question at `last`, which both players have answered. */
function playedTo(last: number, said: Readonly<Record<number, readonly [Choice, Choice]>> = {}): Play {
  const play = new Play({ script: withSurveys(), appeals: true });
  play.join('Айгүл', 'Фирӯз');
  for (let index = 0; index <= last; index += 1) {
    play.openNext();
    const [first, second] = said[index] ?? [samples.single.rightChoice, samples.single.wrongChoice];
    if (index === 0 || index >= POLL) {
      play.answer('p1', first);
      play.answer('p2', second);
    }
    play.host('advance');
  }
  return play;
}

const desk = ({ state, script }: Play) => {
  const view = showDesk(state, { ...screenFrame, script, language: 'en', projectorLink: '/p', desks: [] });
  expect(deskViewSchema.safeParse(view).error).toBeUndefined();
  return view;
};
const wall = ({ state }: Play) => {
  const view = showProjector(state, screenFrame);
  expect(projectorViewSchema.safeParse(view).error).toBeUndefined();
  return view.scene.name === 'reveal' ? view.scene : null;
};

describe('surveys in a game', () => {
  const polled: Record<number, readonly [Choice, Choice]> = { [POLL]: [{ picks: ['a'] }, { picks: ['b'] }] };

  it('[K8] earn nothing, and a streak goes on over them', () => {
    const before = playedTo(POLL - 1);
    const play = playedTo(POLL, polled);

    for (const id of ['p1', 'p2']) {
      expect(play.state.scores.get(id)).toMatchObject({ points: before.state.scores.get(id)?.points, streak: before.state.scores.get(id)?.streak });
    }
    expect(play.state.phase).toMatchObject({ name: 'reveal', results: new Map() });
  });

  it('[K8] a streak of right answers is as long after a poll as before', () => {
    const play = new Play({ script: { ...withSurveys(), content: { ...withSurveys().content, rounds: [{ title: null, questions: surveyBetween() }] } } });
    play.join('Айгүл');
    for (const choice of [samples.single.rightChoice, { picks: ['a'] }, samples.multi.rightChoice]) {
      play.openNext();
      play.answer('p1', choice);
      play.host('advance');
    }
    expect(play.state.scores.get('p1')).toMatchObject({ streak: 2, bestStreak: 2, right: 2 });
    expect(rescore(play.state).scores).toEqual(play.state.scores);
    expect(play.replay().scores).toEqual(play.state.scores);
  });

  it('[K8] are not among the questions that can be right', () => {
    const { state } = playedTo(0);
    expect(showPlayers(state, 'ky')).toMatchObject({ questions: 10, surveys: 4 });
    expect(showPlayers(new Play().state, 'ky').surveys).toBeUndefined();
  });

  it('[K11] can neither be corrected nor appealed against', () => {
    const play = playedTo(POLL, polled);

    expect(play.correct({ what: 'void', index: POLL })).toBe('not_now');
    expect(play.correct({ what: 'key', index: POLL, right: { kind: 'poll' } })).toBe('not_now');
    expect(play.appeal('p1', POLL)).toBe('not_now');
    expect(appealUntil(play.state, POLL)).toBeNull();
    expect(desk(play).correctable).toBeNull();
    expect(showCorrections(play.state).questions.map((q) => q.index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('[K10] no open text is on the wall before the host lets it through', () => {
    const play = playedTo(OPEN, { ...polled, [OPEN]: [{ words: 'Бардыгы жакты' }, { words: 'Хеле хуб' }] });
    expect(wall(play)).toMatchObject({ bars: [], answered: 2 });

    const bars = () => { const { phase } = desk(play); return phase.name === 'reveal' ? phase.bars : []; };
    const [first] = bars();
    expect(first).toMatchObject({ typed: 'Бардыгы жакты', isOnWall: false });
    expect(play.give({ do: 'showText', index: OPEN, id: first?.id ?? '', isShown: true })).toBeNull();
    expect(wall(play)?.bars).toEqual([{ typed: 'Бардыгы жакты', count: 1, right: false }]);

    expect(play.give({ do: 'showText', index: OPEN, id: first?.id ?? '', isShown: false })).toBeNull();
    expect(wall(play)?.bars).toEqual([]);
    expect(play.give({ do: 'showText', index: OPEN, id: 'nobody wrote this', isShown: true })).toBe('not_found');
    expect(play.replay()).toEqual(play.state);
  });

  it('[K10] a rude word stays out of the cloud, and the host takes others off', () => {
    const play = playedTo(CLOUD, { ...polled, [OPEN]: [{ words: 'a' }, { words: 'b' }], [CLOUD]: [{ terms: ['fuck', 'достук'] }, { terms: ['дӯстӣ'] }] });
    const words = () => wall(play)?.bars.map((bar) => bar.typed);
    expect(words()).toEqual(['достук', 'дӯстӣ']);

    const { phase } = desk(play);
    const id = phase.name === 'reveal' ? phase.bars.find((bar) => bar.typed === 'достук')?.id : undefined;
    play.give({ do: 'showText', index: CLOUD, id: id ?? '', isShown: false });
    expect(words()).toEqual(['дӯстӣ']);
  });

  it('[K10] only what players wrote can be put on the wall', () => {
    const play = playedTo(POLL, polled);
    expect(play.give({ do: 'showText', index: POLL, id: '', isShown: false })).toBe('not_found');
    expect(wall(play)?.bars.map((bar) => bar.count)).toEqual([1, 1, 0, 0]);
  });
});

function surveyBetween() {
  const questions = withSurveys().content.rounds.flatMap((round) => round.questions);
  return [questions[0], questions[POLL], questions[1]].flatMap((question) => question ?? []);
}
