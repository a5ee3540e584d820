import { cyrillicWords, innocentWords, latinWords, soundWords } from './unkind-words.ts';

/**
 * Whether a text that people choose for themselves may be read by a hall. False for the words of `unkind-words.ts`,
 * also in the other alphabet, with digits for letters, letters pulled apart or repeated. It says nothing of which word.
 */
export function isKindName(text: string): boolean {
  return !wordsIn(text).some((word) => !innocent.test(word) && isUnkind(word));
}

function isUnkind(word: string): boolean {
  if (hasCyrillic(word)) return cyrillic.test(word) || sound.test(soundOf(word));
  return latin.test(word) || latinSounds(word).some((reading) => sound.test(reading));
}

/** The words of a text, in each way they can be meant: `F.u c-k 2` and `su1ka` are read as a person would read them. */
function wordsIn(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  // Small marks are no letters of their own here, but ң, ө, ү, ғ, қ, ҳ, ҷ are.
  const bare = lower.normalize('NFD').replace(/[\p{M}\p{Lm}'’‘`´]/gu, '');
  const parts = bare.split(/[^\p{L}\p{N}]+/u);
  const glued = bare.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}@$!|*]/gu, ''));
  const words = [...parts, ...glued, ...shortOnesTogether(parts)];
  return [...new Set(words.flatMap(uncensored).flatMap(undigitised))].filter((word) => word.length > 1);
}

/** Letters and pairs of letters that stand in a row are one word pulled apart. */
function shortOnesTogether(parts: readonly string[]): string[] {
  const runs: string[] = [];
  let run: string[] = [];
  for (const part of [...parts, 'end']) {
    if (part.length <= 2) run.push(part);
    else {
      if (run.length > 1) runs.push(run.join(''));
      run = [];
    }
  }
  return runs;
}

/** A star for a letter is mostly a vowel. */
function uncensored(word: string): string[] {
  if (!/\p{L}\*+\p{L}/u.test(word)) return [word.replaceAll('*', '')];
  return Array.from(hasCyrillic(word) ? 'аеиоуйя' : 'aeiouy', (vowel) => word.replace(/\*+/, vowel).replaceAll('*', ''));
}

/** Digits after a word only count it; those in it or before it may stand for letters. */
function undigitised(word: string): string[] {
  const read = hasCyrillic(word) ? cyrillicDigits : latinDigits;
  const uncounted = word.replace(/\d+$/, '');
  const plain = word.replace(/[^\p{L}]/gu, '');
  return plain === '' ? [] : [plain, Array.from(uncounted, (char) => read[char] ?? char).join('').replace(/[^\p{L}]/gu, '')];
}

const cyrillicDigits: Readonly<Record<string, string>> = { '0': 'о', '1': 'и', '3': 'з', '4': 'ч', '6': 'б', '8': 'в', '9': 'я', '@': 'а', '!': 'и', '|': 'и' };
const latinDigits: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '6': 'b', '7': 't', '8': 'b', '9': 'g', '@': 'a', '$': 's', '!': 'i', '|': 'i' };

const cyrillicSounds: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', ж: 'J', җ: 'J', ҷ: 'J', з: 'z', и: 'i', й: 'i', ы: 'i', і: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'u', ұ: 'u', ф: 'f', х: 'h', ҳ: 'h', һ: 'h',
  ц: 'c', ч: 'C', ш: 'S', щ: 'S', ъ: '', ь: '', ю: 'iu', я: 'ia',
};

/** One letter a sound: J for ж and ҷ, S for ш, C for ч. */
function soundOf(word: string): string {
  return Array.from(word, (letter) => cyrillicSounds[letter] ?? letter).join('').replaceAll('dJ', 'J');
}

/** Latin letters stand for different sounds from language to language, and some for the Cyrillic letter they look like. */
function latinSounds(word: string): string[] {
  const fixed = word
    .replace(/dzh|dj|zh/g, 'J').replace(/shch|sch|sh/g, 'S').replaceAll('ch', 'C').replace(/kh|x/g, 'h').replaceAll('gh', 'g').replace(/ts/g, 'c')
    .replace(/[qw]/g, (letter) => (letter === 'q' ? 'k' : 'v')).replaceAll('ck', 'k');
  const readings = ['J', 'i'].flatMap((j) => [
    fixed.replace(/y[eo]/g, 'e').replaceAll('y', 'i').replace(j === 'i' ? /j[eo]/g : /(?!)/g, 'e').replaceAll('j', j),
    fixed.replaceAll('y', 'u').replaceAll('j', j),
  ]);
  return [...new Set(readings.flatMap((reading) => ['c', 'k', 's'].map((c) => reading.replaceAll('c', c))))];
}

function hasCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word);
}

const sound = patternOf(soundWords, (word) => (hasCyrillic(word) ? soundOf(word.normalize('NFD').replace(/\p{M}/gu, '')) : (latinSounds(word.replaceAll('ʻ', ''))[0] ?? word)));
const cyrillic = patternOf(cyrillicWords, (word) => word);
const latin = patternOf(latinWords, (word) => word);
const innocent = patternOf(innocentWords.map((word) => `${word}-`), (word) => word);

/** Every run of a letter may be longer than it is written. */
function patternOf(lists: readonly string[], fold: (word: string) => string): RegExp {
  const alternatives = lists.flatMap((list) => list.split(/\s+/)).filter((entry) => entry !== '').map((entry) => {
    const word = fold(entry.replaceAll('-', '')).replace(/(.)\1*/gu, (run, letter: string) => `${letter}{${run.length},}`);
    return `${entry.startsWith('-') ? '' : '^'}${word}${entry.endsWith('-') ? '' : '$'}`;
  });
  return new RegExp(alternatives.join('|'), 'u');
}
