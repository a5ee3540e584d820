import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareMatcher } from './match.ts';
import fixture from './normalise.fixture.json' with { type: 'json' };
import { plainText } from './plain-text.ts';

const wrongVerdicts = (right: boolean) =>
  fixture.answers.filter((pair) => pair.right === right && prepareMatcher(pair)(pair.typed) !== right).map(({ typed, note }) => [typed, note]);

const letters = Array.from('абвгдежзийклмнопрстуфхцчшөүңқғҳҷӯӣўʻ');
const word = fc.string({ unit: fc.constantFrom(...letters, ...Array.from("abcdefghijklmnopqrstuvwxyz'")), minLength: 1, maxLength: 14 });
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 30 }), text, fc.constantFrom('constructor', '__proto__', 'toString', 'Constructor'));

describe('spellings', () => {
  it('[N1] all 101 pairs that people would call right are accepted', () => {
    expect(fixture.answers.filter((pair) => pair.right)).toHaveLength(101);
    expect(wrongVerdicts(true)).toEqual([]);
  });

  it('[N4] all 23 pairs that people would call wrong are refused', () => {
    expect(fixture.answers.filter((pair) => !pair.right)).toHaveLength(23);
    expect(wrongVerdicts(false)).toEqual([]);
  });

  it('[N1] case, signs, stress, invisible characters and every apostrophe make no difference', () => {
    const matches = prepareMatcher({ accept: { uz: ['Goʻr Amir'], ru: ['Манас'] } });
    for (const typed of ['GOʻR AMIR', '«Goʻr Amir»', 'go´r‑amir!', 'Go\u200Bʻr\u00A0Amir', 'Gorʼ Amir', 'МАНАС.', 'Мана́с', ' "манас" ']) expect([typed, matches(typed)]).toEqual([typed, true]);
  });

  it('[N2] an answer is right in any language and script of the key', () => {
    const matches = prepareMatcher({ accept: { ky: ['Көл-Тоо'], tg: ['Ҷилва'], uz: ['Choʻqqi'] } });
    for (const typed of ['Кол тоо', 'kol too', 'чилва', 'jilva', 'Чўққи', 'чукки', 'chuqqi', 'çöqqi']) expect([typed, matches(typed)]).toEqual([typed, true]);
  });

  it('[N2] Latin letters in a Cyrillic word are mended', () => {
    const matches = prepareMatcher({ accept: { ru: ['Ош'] } });
    expect(matches('Oш')).toBe(true);
    expect(matches('Aш')).toBe(false);
  });

  it('[N3] place words count unless the key says place', () => {
    const key = { accept: { ky: ['Ош'], ru: ['Ош'] } };
    for (const typed of ['город Ош', 'Ош шаары', 'Ош облусу', 'OSH SHAARY']) {
      expect(prepareMatcher({ ...key, place: true })(typed)).toBe(true);
      expect(prepareMatcher(key)(typed)).toBe(false);
    }
    expect(prepareMatcher({ accept: { ky: ['Көл'] }, place: true })('көл')).toBe(true);
    expect(prepareMatcher({ accept: { ky: ['Көл'] }, place: true })('шаар')).toBe(false);
  });

  it('[N3] a leading English article may be left out or added, an answer that is one stays', () => {
    expect(prepareMatcher({ accept: { en: ['The Beatles'] } })('beatles')).toBe(true);
    expect(prepareMatcher({ accept: { en: ['A'] } })('the')).toBe(false);
  });
});

describe('slips', () => {
  it('[N4] up to 3 letters none, up to 7 one, up to 12 two, beyond three; a swap is one', () => {
    const cases = [
      ['тоо', 'тоу', false], ['хива', 'хиво', true], ['хива', 'хово', false], ['хива', 'хвиа', true], ['алматы1', 'алматы', false],
      ['самарканд', 'сомаркант', true], ['самарканд', 'сомаркунт', false], ['достопримечательность', 'достопремичятельность', true],
      ['достопримечательность', 'дастопремичятельность', false],
    ] as const;
    for (const [accept, typed, right] of cases) expect([typed, prepareMatcher({ accept: { ru: [accept] } })(typed)]).toEqual([typed, right]);
  });

  it('[N4] slips are counted word by word, so that a long common word hides nothing', () => {
    const matches = prepareMatcher({ accept: { ru: ['Ошская область'] } });
    expect(matches('Ошская облость')).toBe(true);
    expect(matches('Чуйская область')).toBe(false);
  });

  it('[N4] written as one word or in other parts, an answer may have one slip less', () => {
    const matches = prepareMatcher({ accept: { en: ['fact-checking'] } });
    expect(['factcheking', 'factcheckin', 'fct-checkng', 'factchekin', 'fctchecing'].map(matches)).toEqual([true, true, true, false, false]);
  });
});

describe('reject', () => {
  it('[N5] what is as near to a wrong answer as to a right one is wrong', () => {
    const matches = prepareMatcher({ accept: { en: ['Silk Road'] }, reject: { en: ['Milk Road'] } });
    expect(matches('Silk Raod')).toBe(true);
    expect(matches('Milk Raod')).toBe(false);
    expect(matches('Bilk Road')).toBe(false);
  });

  it('[N5] a rejected spelling is always refused, unless the key also accepts exactly it; rejecting makes nothing right', () => {
    fc.assert(fc.property(text, text, anything, (accepted, rejected, typed) => {
      const matches = prepareMatcher({ accept: { ky: [accepted] }, reject: { ru: [rejected] } });
      expect(matches(rejected)).toBe(plainText(rejected) === plainText(accepted) && plainText(accepted) !== '');
      const isRightAlone = prepareMatcher({ accept: { ky: [accepted] } });
      const tries = [typed, `${accepted}ф`, accepted.slice(1), rejected.slice(1), `${rejected}ф`];
      expect(tries.filter((t) => matches(t) && !isRightAlone(t))).toEqual([]);
    }));
  });

  it('[N5] an accepted word with one letter changed is right alone and wrong when exactly that is rejected', () => {
    const long = fc.string({ unit: fc.constantFrom(...Array.from('бдклмнпрст')), minLength: 4, maxLength: 12 });
    fc.assert(fc.property(long, fc.nat(11), (accepted, at) => {
      const slip = accepted.slice(0, at % accepted.length) + 'ф' + accepted.slice((at % accepted.length) + 1);
      expect(prepareMatcher({ accept: { ru: [accepted] } })(slip)).toBe(true);
      expect(prepareMatcher({ accept: { ru: [accepted] }, reject: { ru: [slip] } })(slip)).toBe(false);
    }));
  });
});

describe('digits', () => {
  it('[N5] a way of writing a number can be rejected though its value is right', () => {
    const matches = prepareMatcher({ accept: { en: ['15'] }, reject: { en: ['XV'] } });
    expect([matches('15'), matches('fifteen'), matches('xv'), matches('XV')]).toEqual([true, true, false, false]);
  });

  it('[N6] another number is never right, however long the text around it', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (around, right, typed) => {
      fc.pre(right !== typed);
      expect(prepareMatcher({ accept: { ru: [`${around} ${right}`] } })(`${around} ${typed}`)).toBe(false);
      expect(prepareMatcher({ accept: { ru: [String(right)] } })(String(typed))).toBe(false);
    }));
  });

  it('[N6] a digit is never a slip for a letter', () => {
    fc.assert(fc.property(text, fc.nat(9), (accepted, digit) => {
      const matches = prepareMatcher({ accept: { uz: [accepted] } });
      expect(matches(`${accepted}${digit}`)).toBe(false);
      expect(matches(`${digit}${accepted}`)).toBe(false);
    }));
  });

  it('[N6] the decimal mark, the sign and the parts of a date count, groups and marks of either kind do not', () => {
    const cases = [
      ['3,5 км', '3.5 км', true], ['3,5 км', '35 км', false], ['7 439 м', '7439 м', true], ['7,439 м', '7 439 м', true],
      ['-12 градусов', '12 градусов', false], ['−12 градусов', '-12 градусов', true], ['1/11', '11/1', false], ['01.12.1991', '01-12-1991', true],
      ['COVID-19', 'covid 19', true], ['Python 3.10', 'Python 3.1', false], ['007', '7', false], ['007', '007', true],
    ] as const;
    for (const [accept, typed, right] of cases) expect([accept, typed, prepareMatcher({ accept: { ru: [accept] } })(typed)]).toEqual([accept, typed, right]);
  });

  it('[N7] a key in digits is compared by value, in figures, words of any language or Roman numerals', () => {
    const matches = prepareMatcher({ accept: { ru: ['1 500'] }, reject: { ru: ['1600'] } });
    for (const typed of ['1500', '1,500', '1.500', '1500.', 'MD', 'миң беш жүз', 'ҳазору панҷсад', 'ming besh yuz', 'тысяча пятьсот', 'one thousand five hundred', '+1500']) {
      expect([typed, matches(typed)]).toEqual([typed, true]);
    }
    for (const typed of ['1501', '150', '1 5 0 0', '-1500', '15000', '1600', 'тысяча шестьсот']) expect([typed, matches(typed)]).toEqual([typed, false]);
    expect(prepareMatcher({ accept: { ru: ['50'] } })('50 %')).toBe(true);
  });
});

describe('any text at all', () => {
  it('[N8] never throws, and a blank text is never right', () => {
    fc.assert(fc.property(anything, anything, anything, (accepted, rejected, typed) => {
      const matches = prepareMatcher({ accept: { ky: [accepted], uz: [accepted], en: [accepted] }, reject: { tg: [rejected] }, place: true });
      expect([true, false]).toContain(matches(typed));
      for (const blank of ['', ' ', '\t\u00A0\u200B', '\u00AD', '\uFEFF']) expect(matches(blank)).toBe(false);
    }));
    expect(prepareMatcher({ accept: { ky: ['', ' ', '…'] } })('')).toBe(false);
  });

  it('[N8] every accepted spelling is right as it stands', () => {
    fc.assert(fc.property(anything, anything, fc.boolean(), (accepted, other, place) => {
      expect(prepareMatcher({ accept: { tg: [other, accepted] }, place })(accepted)).toBe(plainText(accepted) !== '');
    }));
  });

  it('[N8] answers of signs or emoji are right only as they stand', () => {
    const matches = prepareMatcher({ accept: { en: ['🦅', 'C++'] }, reject: { en: ['C'] } });
    expect([matches('🦅'), matches('🦆'), matches('c++'), matches('C'), matches('!')]).toEqual([true, false, true, false, false]);
  });
});
