import type { Language } from '../kernel/language.ts';

/** Letters that only one of the five languages writes. ғ and қ are shared by Tajik and Uzbek in Cyrillic. */
const own: Readonly<Record<'ky' | 'tg', RegExp>> = { ky: /[ңөү]/gu, tg: /[ӯӣҷҳ]/gu };

/** Short words that nearly every sentence has, and that the others of the same script do not write. */
const common: Readonly<Record<Language, readonly string[]>> = {
  ky: ['жана', 'кайсы', 'эмне', 'бул', 'деп', 'үчүн', 'качан', 'ким', 'кайда', 'канча', 'болгон', 'эмес', 'менен', 'ооба', 'жок'],
  tg: ['ва', 'дар', 'аз', 'ба', 'кадом', 'чӣ', 'чист', 'аст', 'барои', 'кист', 'куҷо', 'чанд', 'ин', 'бо', 'не', 'ҳа'],
  uz: ['va', 'qaysi', 'nima', 'bu', 'uchun', 'qachon', 'kim', 'qayerda', 'necha', 'bilan', 'emas', 'yoki', 'deb', 'ha', 'yoʻq', 'qancha', 'bir'],
  ru: ['и', 'в', 'на', 'не', 'что', 'как', 'какой', 'какая', 'где', 'когда', 'это', 'для', 'из', 'кто', 'сколько', 'или', 'по', 'с'],
  en: ['the', 'of', 'and', 'in', 'is', 'what', 'which', 'who', 'when', 'where', 'how', 'to', 'a', 'was', 'for', 'not'],
};

/**
 * The language that a text is most likely written in, by its letters and its commonest words; null for a text that tells
 * nothing. Uzbek is looked for in Latin script, which is the product's.
 */
export function guessTextLanguage(text: string): Language | null {
  const lower = text.toLowerCase().replace(/[‘’`']/gu, 'ʻ');
  const words = new Set(lower.match(/[\p{L}ʻ]+/gu));
  const counted = (lower.match(/[\p{L}ʻ]+/gu) ?? []).length;
  if (counted === 0) return null;
  const isCyrillic = (lower.match(/\p{Script=Cyrillic}/gu) ?? []).length > (lower.match(/\p{Script=Latin}/gu) ?? []).length;
  const hits = (language: Language) => common[language].filter((word) => words.has(word)).length;
  if (!isCyrillic) {
    // oʻ and gʻ are letters of Uzbek alone; an apostrophe before s, t or ll is English.
    const letters = (lower.match(/[og]ʻ(?!s\b|t\b|ll\b)/gu) ?? []).length + (lower.match(/q(?!u)/gu) ?? []).length;
    const [uz, en] = [hits('uz') + letters, hits('en')];
    if (uz === en) return /\p{Script=Latin}/u.test(lower) ? 'en' : null;
    return uz > en ? 'uz' : 'en';
  }
  const scores = { ky: hits('ky') + 2 * (lower.match(own.ky) ?? []).length, tg: hits('tg') + 2 * (lower.match(own.tg) ?? []).length, ru: hits('ru') };
  // One foreign name must not decide over a page of another language.
  const isFew = Math.max(scores.ky, scores.tg) < counted / 40;
  if (isFew && scores.ru > 0) return 'ru';
  if (scores.ky > scores.tg && scores.ky > 0) return scores.ky >= scores.ru ? 'ky' : 'ru';
  if (scores.tg > 0) return scores.tg >= scores.ru ? 'tg' : 'ru';
  return 'ru';
}
