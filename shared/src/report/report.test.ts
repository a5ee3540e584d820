import { describe, expect, it } from 'vitest';
import type { Language } from '../kernel/language.ts';
import { languages } from '../kernel/language.ts';
import { kindNames, samples, withSurveys } from '../testing/six-kinds.ts';
import { Play } from '../testing/play.ts';
import { playHall, raschOf, singles, type Given } from './hall.fixture.ts';
import { valueOf } from '../stats/estimate.ts';
import { reportOf } from './report.ts';
import { showReport, showReportPlayers } from './show-report.ts';
import { reportViewSchema } from './views.ts';

const right: Given = { choice: { option: 'b' } };
const wrong: Given = { choice: { option: 'c' } };

/** Forty players of rising strength; the question at `odd` is right for the weak half alone. */
function oddHall(odd: number, other: (player: number) => Given = () => wrong) {
  const isRight = raschOf(7);
  return playHall({
    players: 40, script: singles(8),
    gives: (player, question) => {
      if (question === odd) return player < 20 ? right : other(player);
      return isRight(player / 8 - 2.5, 0) ? right : { choice: { option: 'acd'.charAt((player + question) % 3) } };
    },
  });
}

const whyOf = (play: Play, question: number) => reportOf(play.state).questions[question]?.reasons.map(({ why }) => why);

describe('who counts for a question', () => {
  it('[Z10] who joined later, left, or never answered does not; one passed-over question at the end does', () => {
    const play = new Play({ script: singles(5) });
    play.join('Always', 'Leaves', 'Never');
    for (let question = 0; question < 5; question += 1) {
      if (question === 2) play.join('Later');
      play.openNext();
      play.answer('p1', { option: 'b' });
      if (question < 2) play.answer('p2', { option: 'b' });
      if (question > 2) play.answer('p4', { option: 'b' });
      play.host('endQuestion');
    }
    const { questions, players, complete } = reportOf(play.state);
    // p2 passed the third over and did not reach the fourth; p4 sat there at the third.
    expect(questions.map(({ figures }) => [figures.there, figures.answered])).toEqual([[2, 2], [2, 2], [3, 1], [2, 2], [2, 2]]);
    expect(complete).toBe(1);
    const namesWith = (need: string) => showReportPlayers(players.filter((p) => p.needs.some((n) => n === need)), play.state).map(({ name }) => name);
    expect(namesWith('neverAnswered')).toEqual(['Never']);
    expect(namesWith('leftEarly')).toEqual(['Leaves']);
  });

  it('[Z1] one player and no question leave reasons, not numbers', () => {
    const play = new Play({ script: singles(2) });
    expect(reportOf(play.state)).toMatchObject({ players: [], complete: 0, questions: [], reliability: { estimate: { missing: 'tooFew' } } });
    play.join('Alone');
    play.openNext();
    play.answer('p1', { option: 'b' });
    play.host('endQuestion');
    const report = reportOf(play.state);
    expect(report.questions[0]?.figures).toMatchObject({ difficulty: { value: 1 }, itemRest: { missing: 'tooFew', have: 1, need: 20 }, upperLower: { missing: 'tooFew' } });
    expect(report.questions[0]?.reasons).toEqual([]);
    expect(() => reportViewSchema.parse(showReport(report, play.state, 'tg'))).not.toThrow();
  });
});

describe('questions to look at', () => {
  it('[Z12] a key that the strong are wrong by is the first thing said', () => {
    expect(whyOf(oddHall(3), 3)?.slice(0, 2)).toEqual(['againstKey', 'bestChose']);
    expect(whyOf(oddHall(3), 2)).not.toContain('againstKey');
    const { state } = oddHall(3);
    expect(showReport(reportOf(state), state, 'en').questions[3]?.reasons[1]?.says).toBe('The best players chose “C” more often than the right answer: check the key.');
  });

  it('[Z12] what chance alone may do is not called against the key', () => {
    const isRight = raschOf(7);
    const { state } = playHall({
      players: 40, script: singles(8),
      gives: (player, question) => ((question === 3 ? player % 4 === 3 || player < 3 : isRight(player / 8 - 2.5, 0)) ? right : wrong),
    });
    const { figures, reasons } = reportOf(state).questions[3] ?? {};
    const rest = valueOf(figures?.itemRest ?? { missing: 'noSpread' });
    expect(rest).toBeLessThan(0);
    expect(rest).toBeGreaterThan(-0.2);
    const why = reasons?.map((reason) => reason.why);
    expect(why).not.toContain('againstKey');
    expect(why).toContain('tellsLittle');
  });

  it('[Z12] almost nobody, almost everybody, too little time, an option that nobody chose', () => {
    const play = playHall({
      players: 30, script: singles(4),
      gives: (player, question) => {
        switch (question) {
          case 0: return player === 0 ? right : wrong;
          case 1: return right;
          case 2: return player % 3 === 0 ? null : right;
          default: return player % 2 === 0 ? right : { choice: { option: 'acd'.charAt(player % 3) } };
        }
      },
    });
    expect(whyOf(play, 0)).toEqual(expect.arrayContaining(['almostNobody', 'unused']));
    expect(whyOf(play, 1)).toContain('almostAll');
    expect(whyOf(play, 2)).toContain('noTime');
    expect(whyOf(play, 3)).not.toContain('unused');
  });

  it('[Z6] answers that come too fast to have been read', () => {
    const play = playHall({ players: 30, script: singles(6), gives: (player) => ({ ...right, ms: player < 5 ? 300 : 8_000 }) });
    expect(whyOf(play, 0)).toContain('guessed');
    const { players } = reportOf(play.state);
    expect(players.filter((p) => p.needs.includes('guessed'))).toHaveLength(5);
  });

  it('[Z12] objections are said of few players too; a void question and a survey say nothing', () => {
    const play = new Play({ script: singles(2) });
    play.join('One', 'Two');
    play.openNext();
    play.answer('p1', { option: 'c' });
    play.host('endQuestion');
    play.appeal('p1', 0, { text: 'C is right too' });
    expect(reportOf(play.state).questions[0]?.reasons).toEqual([{ why: 'appeals', n: 1 }]);
    play.correct({ what: 'void', index: 0 });
    expect(reportOf(play.state).questions[0]).toMatchObject({ isMarked: false, reasons: [], figures: { difficulty: { missing: 'noSpread' }, answered: 1 } });
  });
});

describe('languages', () => {
  /** Equally strong players of two languages; one question is much harder in Tajik. */
  function hall(each: number) {
    const isRight = raschOf(11);
    const strength = (player: number) => ((player % 50) / 50) * 4 - 2;
    return playHall({
      players: each * 2, script: singles(10),
      gives: (player, question) => {
        const language: Language = player < each ? 'ky' : 'tg';
        const hardness = question === 4 && language === 'tg' ? 1.8 : 0;
        return { choice: { option: isRight(strength(player), hardness) ? 'b' : 'c' }, language };
      },
    });
  }

  it('[Z11] a question that is harder in one language for equally strong players is found, and the others are not', () => {
    const { state } = hall(400);
    const { questions, fairness } = reportOf(state);
    expect(fairness).toEqual({ reference: { language: 'ky', players: 400 }, others: [{ language: 'tg', players: 400 }] });
    expect(questions.flatMap(({ reasons }, i) => reasons.filter(({ why }) => why === 'harderIn' || why === 'easierIn').map((reason) => [i, reason]))).toEqual([[4, { why: 'harderIn', language: 'tg' }]]);
    expect(showReport(reportOf(state), state, 'ru').questions[4]?.reasons[0]?.says).toContain('таджикский');
  });

  it('[Z7] [Z11] below 200 players of a language nothing is said', () => {
    const { questions } = reportOf(hall(150).state);
    expect(questions.every(({ difs }) => difs.every(({ dif }) => 'missing' in dif && dif.missing === 'tooFew'))).toBe(true);
    expect(questions.flatMap(({ reasons }) => reasons).some(({ why }) => why === 'harderIn')).toBe(false);
  });
});

describe('who may need help', () => {
  it('[Z13] is told with the reason, and who did well is not', () => {
    const play = playHall({
      players: 6, script: singles(6),
      gives: (player, question) => {
        switch (player) {
          case 0: return null;
          case 1: return wrong;
          case 2: return question % 2 === 0 ? right : null;
          case 3: return { ...right, creditMs: 400 };
          case 4: return question < 2 ? right : null;
          default: return right;
        }
      },
    });
    const told = showReportPlayers(reportOf(play.state).players, play.state).map(({ name, needs }) => [name, needs]);
    expect(Object.fromEntries(told)).toEqual({
      'Player 1': ['neverAnswered'], 'Player 2': ['fewRight'], 'Player 3': ['unanswered'], 'Player 4': ['slowLine'], 'Player 5': ['unanswered', 'leftEarly'], 'Player 6': [],
    });
  });
});

describe('groups', () => {
  it('[Z14] are shown from five players on, with how many are hidden', () => {
    const home = (region: 'KG-O' | 'KG-B') => ({ country: 'KG' as const, region, university: null, other: null });
    const { state } = playHall({
      players: 12, script: singles(3), asks: ['region'], homeOf: (player) => home(player < 8 ? 'KG-O' : 'KG-B'),
      gives: (player) => ({ ...(player % 2 === 0 ? right : wrong), language: player < 8 ? 'ky' : 'ru' }),
    });
    const groups = showReport(reportOf(state), state, 'en').groups;
    expect(groups.map(({ by, rows, hidden }) => [by, rows.map((row) => [row.name, row.players, row.share]), hidden])).toEqual([
      ['region', [['Osh Region', 8, 0.5]], 4], ['country', [['Kyrgyzstan', 12, 0.5]], 0], ['language', [['Kyrgyz', 8, 0.5]], 4],
    ]);
  });
});

describe('a report of all kinds of question', () => {
  const play = new Play({ script: withSurveys() });
  play.join(...Array.from({ length: 25 }, (_, i) => `Player ${i + 1}`));
  for (const kind of kindNames) {
    play.openNext();
    const given = (player: number) => (kind === 'number' && player === 1 ? { value: 47 } : player % 3 === 0 ? samples[kind].wrongChoice : samples[kind].rightChoice);
    for (let player = 1; player <= 25; player += 1) play.answer(`p${player}`, given(player), 500 * player);
    play.host('endQuestion');
  }

  it('[Z4] is alpha where there is partial credit', () => {
    expect(reportOf(play.state).reliability).toMatchObject({ by: 'alpha', estimate: { value: expect.any(Number) } });
  });

  it.each(languages)('[V1] is told whole in %s', (language) => {
    const view = showReport(reportOf(play.state), play.state, language);
    expect(reportViewSchema.parse(view)).toEqual(view);
    expect(view.questions.map(({ bars, answered }) => bars.length > 0 && answered === 25)).toEqual(kindNames.map(() => true));
    expect(JSON.stringify(view)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  it('[S5] [Z15] is the same of the journal alone', () => {
    const replayed = play.replay();
    expect(showReport(reportOf(replayed), replayed, 'ky')).toEqual(showReport(reportOf(play.state), play.state, 'ky'));
  });
});
