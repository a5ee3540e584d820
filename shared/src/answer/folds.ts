import type { Language } from '../kernel/language.ts';
import { isCyrillic } from './plain-text.ts';
import { latinVariants } from './uzbek-letters.ts';
import { uzCyrToLat, uzLatToCyr } from './uzbek.ts';

/** Makes one word in small letters of all the spellings that keyboards and habits make of it. */
export type Fold = (word: string) => string;

/**
 * Replacements in this order, made on both sides of a comparison, so they can only merge spellings: letters that phones
 * lack (ң ө ү, ғ ӣ қ ӯ ҳ ҷ, ў), signs that people leave out, е for ё.
 */
const tables = {
  ky: [['ң', 'н'], ['нг', 'н'], ['ө', 'о'], ['ү', 'у'], ['ё', 'е'], ['ъ', ''], ['ь', '']],
  tg: [
    ['дж', 'ҷ'], ['ғ', 'г'], ['ӣ', 'и'], ['й', 'и'], ['ии', 'и'], ['қ', 'к'], ['ӯ', 'у'], ['ҳ', 'х'], ['ҷ', 'ч'], ['ж', 'ч'], ['ё', 'е'],
    ['э', 'е'], ['ъ', ''], ['ь', ''], ['ы', 'и'],
  ],
  uzCyrillic: [
    ['ё', 'йо'], ['ю', 'йу'], ['я', 'йа'], ['э', 'е'], ['ц', 'с'], ['тс', 'с'], ['щ', 'ш'], ['ы', 'и'], ['ъ', ''], ['ь', ''], ['ў', 'у'],
    ['қ', 'к'], ['ғ', 'г'], ['ҳ', 'х'],
  ],
  uzLatin: [['ye', 'e'], ['ts', 's'], ['w', 'v']],
  ru: [['ё', 'е'], ['ъ', ''], ['ь', '']],
  en: [],
} as const satisfies Record<string, readonly (readonly [from: string, to: string])[]>;

function fold(word: string, table: keyof typeof tables): string {
  const bare = word.replace(/['ʻʼ]/g, '');
  return tables[table].reduce((text, [from, to]) => text.replaceAll(from, to), bare);
}

const withVariants = (word: string) => word.replace(/[^a-z']/g, (letter) => latinVariants[letter] ?? letter);
const inLatin = (word: string) => (isCyrillic(word) ? uzCyrToLat(word) : withVariants(word));
const inCyrillic = (word: string) => (isCyrillic(word) ? word : uzLatToCyr(withVariants(word)));

/** The folds of each language. Uzbek has two, because people write it in two scripts and drop the marks of either. */
export const foldsOf: Record<Language, readonly Fold[]> = {
  ky: [(word) => fold(word, 'ky')],
  tg: [(word) => fold(word, 'tg')],
  uz: [(word) => fold(inLatin(word), 'uzLatin'), (word) => fold(inCyrillic(word), 'uzCyrillic')],
  ru: [(word) => fold(word, 'ru')],
  en: [(word) => fold(word, 'en')],
};
