import type { Language } from '../kernel/language.ts';

/** Number words as dictionaries spell them; the parser folds both these and what is typed. */
export const numberWords: Record<Language, Readonly<Record<string, number>>> = {
  ky: {
    нөл: 0, бир: 1, эки: 2, үч: 3, төрт: 4, беш: 5, алты: 6, жети: 7, сегиз: 8, тогуз: 9, он: 10, жыйырма: 20, отуз: 30, кырк: 40,
    элүү: 50, алтымыш: 60, жетимиш: 70, сексен: 80, токсон: 90, жүз: 100, миң: 1000, миллион: 1e6, миллиард: 1e9,
  },
  tg: {
    сифр: 0, нол: 0, як: 1, ду: 2, се: 3, чор: 4, чаҳор: 4, панҷ: 5, шаш: 6, ҳафт: 7, ҳашт: 8, нӯҳ: 9, даҳ: 10, ёздаҳ: 11, дувоздаҳ: 12,
    сездаҳ: 13, чордаҳ: 14, понздаҳ: 15, шонздаҳ: 16, ҳабдаҳ: 17, ҳафдаҳ: 17, ҳаждаҳ: 18, ҳаҷдаҳ: 18, нуздаҳ: 19, бист: 20, сӣ: 30,
    чил: 40, чиҳил: 40, панҷоҳ: 50, шаст: 60, ҳафтод: 70, ҳаштод: 80, навад: 90, сад: 100, дусад: 200, сесад: 300, чорсад: 400,
    панҷсад: 500, шашсад: 600, ҳафтсад: 700, ҳаштсад: 800, нӯҳсад: 900, ҳазор: 1000, миллион: 1e6, миллиард: 1e9,
  },
  uz: {
    nol: 0, bir: 1, ikki: 2, uch: 3, toʻrt: 4, besh: 5, olti: 6, yetti: 7, sakkiz: 8, toʻqqiz: 9, oʻn: 10, yigirma: 20, oʻttiz: 30,
    qirq: 40, ellik: 50, oltmish: 60, yetmish: 70, sakson: 80, toʻqson: 90, yuz: 100, ming: 1000, million: 1e6, milliard: 1e9,
  },
  ru: {
    ноль: 0, нуль: 0, один: 1, одна: 1, одно: 1, два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9,
    десять: 10, одиннадцать: 11, двенадцать: 12, тринадцать: 13, четырнадцать: 14, пятнадцать: 15, шестнадцать: 16, семнадцать: 17,
    восемнадцать: 18, девятнадцать: 19, двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50, шестьдесят: 60, семьдесят: 70,
    восемьдесят: 80, девяносто: 90, сто: 100, двести: 200, триста: 300, четыреста: 400, пятьсот: 500, шестьсот: 600, семьсот: 700,
    восемьсот: 800, девятьсот: 900, тысяча: 1000, тысячи: 1000, тысяч: 1000, миллион: 1e6, миллиона: 1e6, миллионов: 1e6,
    миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9,
  },
  en: {
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
    thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40,
    fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9,
  },
};

/** Words that only join: «саду бисту панҷ», «сто и пять», "one hundred and five". */
export const numberJoins: Record<Language, readonly string[]> = { ky: [], tg: ['у', 'ва'], uz: [], ru: ['и'], en: ['and'] };

/** Tajik writes its joining «у» at the end of the number before it, «ю» after a vowel. */
export const tajikJoinEnding = /[ую]$/;
