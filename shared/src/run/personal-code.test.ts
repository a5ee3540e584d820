import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSound, personalAnswersSchema, personalCode } from './personal-code.ts';

const answers = { mother: 'Гулнора', birthplace: 'Хуҷанд', day: 7, month: 3, olderSiblings: 2, word: '' };

describe('a personal code', () => {
  it('[SP11] is the same in every language and on every keyboard', () => {
    const same = [
      ['Жамиля', 'Jamila', 'Zhamilya', 'Ҷамила', 'Джамиля'], ['Шарифа', 'Sharifa', 'шарифа '], ['Чолпон', 'Cholpon'], ['Хуҷанд', 'Khujand', 'Hujand', 'Xoʻjand'],
      ['Ғафур', 'Gʻafur', 'Gafur', 'Ghafur'], ['Қодир', 'Qodir', 'Kodir', 'Кадыр'], ['Өмүр', 'Омур', 'Umur', 'Oʻmur'], ['Юлдуз', 'Yulduz', 'Елдуз'], ['Ўктам', 'Oʻktam', 'Уктам'],
      ['Айгүл', 'Aygul', ' «Айгуль»'], ['Вазира', 'Vazira', 'Wazira'], ['Цветана', 'Tsvetana'],
    ];
    expect(same.filter((names) => new Set(names.map(firstSound)).size !== 1)).toEqual([]);
    expect(personalCode(answers)).toBe(personalCode({ ...answers, mother: 'gulnora xonim', birthplace: 'Khujand' }));
  });

  it('[SP11] differs when an answer does, and a word tells apart who shares the others', () => {
    const codes = [answers, { ...answers, day: 8 }, { ...answers, month: 4 }, { ...answers, olderSiblings: 1 }, { ...answers, mother: 'Сайрам' }, { ...answers, word: 'олма' }].map(personalCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(personalCode({ ...answers, word: 'Olma' })).toBe(personalCode({ ...answers, word: 'олма' }));
  });

  it('[SP11] is made of anything with a letter, and of nothing else', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (mother) => {
      const parsed = personalAnswersSchema.safeParse({ ...answers, mother });
      expect(parsed.success && mother.length <= 60).toBe(/\p{L}/u.test(mother) && mother.length <= 60);
      if (parsed.success) expect(personalCode(parsed.data)).toBe(personalCode(parsed.data));
    }));
  });
});
