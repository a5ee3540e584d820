import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { kindNames, samples } from '../testing/six-kinds.ts';
import { APPEAL_MS, MOST_APPEALS, waitingAppeals } from './appeals.ts';
import { showCorrections } from './show-corrections.ts';
import { showMe } from './show-player.ts';

const TEXT = kindNames.indexOf('text');

/** Six players answer the typed question; what each typed, in their order. */
function typed(...texts: string[]): Play {
  const play = new Play();
  play.join(...texts.map((_, i) => `Player ${i}`));
  for (const index of kindNames.keys()) {
    play.openNext();
    if (index === TEXT) texts.forEach((text, i) => text && play.answer(`p${i + 1}`, { text }));
    play.host('endQuestion');
  }
  return play;
}
const withSpelling = (tg: string) => ({ ...samples.text.right, accept: { ...('accept' in samples.text.right ? samples.text.right.accept : {}), tg: ['Рӯдакӣ', tg] } });
const groups = (play: Play) => showCorrections(play.state).groups;

describe('an appeal', () => {
  it('[C8] stands once, within a minute of the reveal by the server clock', () => {
    const play = typed('Одам', 'Одам');
    expect(play.appeal('p1', TEXT, { text: 'китобда шундай' })).toBeNull();
    expect(play.appeal('p1', TEXT, { text: 'again' })).toBeNull();
    expect(play.state.played[TEXT]?.appeals.get('p1')?.text).toBe('китобда шундай');
    play.now += APPEAL_MS + 2_000;
    expect(play.appeal('p2', TEXT)).toBe('appeal_too_late');
    expect(play.appeal('p1', TEXT)).toBeNull();
    expect(play.state.played[TEXT]?.appeals.size).toBe(1);
  });

  it('[C8] is of a revealed question, by a player who was there, in a game that has appeals', () => {
    const play = typed('Одам');
    play.join('Latecomer');
    expect([play.appeal('p2', TEXT), play.appeal('p1', 40), play.appeal('nobody', TEXT)]).toEqual(['not_now', 'not_now', 'not_now']);
    const without = new Play({ appeals: false });
    without.join('Айпери');
    without.openNext();
    without.host('endQuestion');
    expect(without.appeal('p1', 0)).toBe('not_now');
  });

  it('[C9] is cleaned, cut and counted', () => {
    const play = new Play({ script: longScript() });
    play.join('Айпери');
    const outcomes = Array.from({ length: MOST_APPEALS + 1 }, (_, index) => {
      play.openNext();
      play.host('endQuestion');
      return play.appeal('p1', index, { text: `\u202E${'ӯ'.repeat(300)}` });
    });
    expect(outcomes).toEqual([...Array.from({ length: MOST_APPEALS }, () => null), 'appeals_used_up']);
    expect(play.state.played[0]?.appeals.get('p1')?.text).toBe('ӯ'.repeat(200));
  });

  it('[C10] joins those who gave the same answer, however it was typed, with what stands behind it', () => {
    const play = typed('Одамушшуаро', 'одамушшуаро!', 'Odamushshuaro', 'Одамушуаро', 'Навои', '');
    for (const [id, language] of [['p1', 'tg'], ['p3', 'uz'], ['p5', 'ru'], ['p6', 'ru']] as const) play.appeal(id, TEXT, { language, text: id });
    const [first, ...others] = groups(play);

    expect(first).toMatchObject({
      appeals: 2, answered: 3, credit: 0, reasons: ['p1', 'p3'], languages: [{ language: 'tg', count: 1 }, { language: 'uz', count: 1 }],
      near: [{ text: 'Одамушуаро', count: 1, isRight: false }], ruling: null,
    });
    expect(first?.spellings.map((s) => s.text)).toEqual(['Одамушшуаро', 'одамушшуаро!', 'Odamushshuaro']);
    expect(others.map((g) => [g.choice, g.answered])).toEqual(expect.arrayContaining([[{ text: 'Навои' }, 1], [null, 0]]));
    expect(waitingAppeals(play.state)).toBe(3);
  });

  it('[C10] joins other kinds by what was chosen', () => {
    const play = new Play();
    play.join('Айпери', 'Фаррух', 'Дилноза');
    for (const kind of kindNames.slice(0, 2)) {
      play.openNext();
      play.answer('p1', kind === 'multi' ? { options: ['b', 'a'] } : samples[kind].wrongChoice);
      play.answer('p2', kind === 'multi' ? { options: ['a', 'b'] } : samples[kind].wrongChoice);
      play.answer('p3', samples[kind].rightChoice);
      play.host('endQuestion');
      for (const id of ['p1', 'p2', 'p3']) play.appeal(id, kindNames.indexOf(kind));
    }
    expect(groups(play).map((g) => g.appeals)).toEqual([2, 2, 1, 1]);
  });

  it('[C11] accepted by a correction gives all who answered so their points, appealed or not', () => {
    const play = typed('Одамушшуаро', 'odamushshuaro', 'Навои');
    play.appeal('p1', TEXT);
    play.appeal('p3', TEXT);
    play.correct({ what: 'key', index: TEXT, right: withSpelling('Одамушшуаро') }, 'лақаби ӯ');

    expect(['p1', 'p2', 'p3'].map((id) => play.state.scores.get(id)?.right)).toEqual([1, 1, 0]);
    expect(showMe(play.state, 'p1')?.appeals).toEqual([{ index: TEXT, ruling: { isAccepted: true, reason: 'лақаби ӯ' } }]);
    expect(showMe(play.state, 'p3')?.appeals).toEqual([{ index: TEXT, ruling: null }]);
    expect(play.appeal('p2', TEXT)).toBeNull();
    expect(showMe(play.state, 'p2')?.appeals[0]?.ruling?.isAccepted).toBe(true);
  });

  it('[C11] declined is so for the whole group, until a correction grants it', () => {
    const play = typed('Навои', 'Навоий');
    play.appeal('p1', TEXT);
    const [group] = groups(play);
    expect(play.give({ do: 'decline', index: TEXT, group: 'text nobody', reason: 'no' })).toBe('not_found');
    expect(play.give({ do: 'decline', index: TEXT, group: group!.group, reason: 'другой поэт' })).toBeNull();
    expect(play.give({ do: 'decline', index: TEXT, group: group!.group, reason: 'другой поэт' })).toBeNull();
    expect(showMe(play.state, 'p1')?.appeals).toEqual([{ index: TEXT, ruling: { isAccepted: false, reason: 'другой поэт' } }]);
    expect(waitingAppeals(play.state)).toBe(0);

    play.correct({ what: 'void', index: TEXT });
    expect(showMe(play.state, 'p1')?.appeals[0]?.ruling?.isAccepted).toBe(true);
    play.correct({ what: 'reinstate', index: TEXT });
    expect(showMe(play.state, 'p1')?.appeals[0]?.ruling).toBeNull();
  });
});

function longScript() {
  const { script } = new Play();
  const [first] = script.content.rounds[0]!.questions;
  const questions = Array.from({ length: MOST_APPEALS + 1 }, (_, i) => ({ ...first!, id: `q${i + 1}` }));
  return {
    content: { ...script.content, rounds: [{ title: null, questions }] },
    key: Object.fromEntries(questions.map((q) => [q.id, script.key['q1']!])),
  };
}
