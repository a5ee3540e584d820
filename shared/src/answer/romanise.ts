import { latinVariants } from './uzbek-letters.ts';

// Only used to compare a text in Latin letters with one in Cyrillic, both folded below; good enough for five languages.
const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  ң: 'ng', ө: 'o', ү: 'u', ғ: 'gh', ӣ: 'i', қ: 'q', ӯ: 'u', ҳ: 'h', ҷ: 'j', ў: 'o',
};

/** In this order: spellings that differ between the ways people write the same sound in Latin letters. */
const spellings = [
  ["'", ''], ['zh', 'j'], ['dj', 'j'], ['kh', 'h'], ['gh', 'g'], ['x', 'h'], ['q', 'k'], ['w', 'v'], ['ng', 'n'], ['ts', 's'],
  ['iy', 'i'], ['yi', 'i'], ['yy', 'i'], ['y', 'i'], ['ii', 'i'], ['ou', 'u'],
] as const;

/** A word in small letters as a rough Latin skeleton: Хуҷанд, Khujand and Hujand give `hujand`. */
export function romanise(word: string): string {
  let latin = '';
  for (const letter of word) latin += letters[letter] ?? latinVariants[letter] ?? letter;
  return spellings.reduce((text, [from, to]) => text.replaceAll(from, to), latin);
}
