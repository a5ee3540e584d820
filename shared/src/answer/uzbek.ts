import { apostrophes } from './characters.ts';
import { cyrillicExceptions, cyrillicVowels, latinExceptions, latinVowels, toCyrillic, toLatin } from './uzbek-letters.ts';

/** Uzbek in Cyrillic letters written in Latin ones with ʻ (U+02BB) and ʼ (U+02BC); other characters and the case stay. */
export function uzCyrToLat(text: string): string {
  return text.replace(/[\p{Script=Cyrillic}\p{M}]+/gu, (word) =>
    writeWord(word, latinExceptions, (lower, at) => [lower.charAt(at), latinLetter(lower, at)]));
}

/** Uzbek in Latin letters, with any apostrophe, written in Cyrillic ones. Lossy for ts, ye and the soft sign. */
export function uzLatToCyr(text: string): string {
  return text.replace(apostrophes, "'").replace(/[a-z][a-z']*/gi, (word) => writeWord(word, cyrillicExceptions, cyrillicLetter));
}

type Step = (lower: string, at: number) => readonly [read: string, written: string];

/** Rewrites a word step by step; a step reads one letter or a digraph and its case decides the case of what is written. */
function writeWord(word: string, exceptions: ReadonlyMap<string, string>, step: Step): string {
  const lower = word.toLowerCase();
  const isAllCapitals = word.length > 1 && word === word.toUpperCase();
  const cased = (source: string, written: string) => {
    if (source === source.toLowerCase()) return written;
    return isAllCapitals ? written.toUpperCase() : written.charAt(0).toUpperCase() + written.slice(1);
  };
  const exception = exceptions.get(lower);
  if (exception !== undefined) return cased(word.charAt(0), exception);
  let out = '';
  for (let at = 0; at < lower.length; ) {
    const [read, written] = step(lower, at);
    out += cased(word.slice(at, at + read.length), written);
    at += read.length;
  }
  return out;
}

function latinLetter(lower: string, at: number): string {
  const letter = lower.charAt(at);
  const before = lower.charAt(at - 1);
  const after = lower.charAt(at + 1);
  const isAfterVowel = before !== '' && cyrillicVowels.includes(before);
  switch (letter) {
    case 'е': return before === '' || isAfterVowel || before === 'ъ' || before === 'ь' ? 'ye' : 'e';
    case 'ц': return isAfterVowel ? 'ts' : 's';
    case 'ъ': return before === 'ў' || (after !== '' && 'еёюя'.includes(after)) ? '' : 'ʼ';
    case 'с': return after === 'ҳ' ? 'sʼ' : 's'; // Исҳоқ is Isʼhoq: sh would be read as one letter.
  }
  return toLatin[letter] ?? letter;
}

function cyrillicLetter(lower: string, at: number): readonly [read: string, written: string] {
  const before = lower.charAt(at - 1);
  const isAfterVowel = before !== '' && (latinVowels.includes(before) || lower.slice(at - 2, at) === "o'");
  const opens = before === '' || isAfterVowel;
  if (lower.startsWith('ye', at) && opens) return ['ye', 'е'];
  if (lower.startsWith('ts', at) && isAfterVowel) return ['ts', 'ц'];
  if (lower.startsWith('e', at) && opens) return ['e', 'э'];
  for (const length of [3, 2]) {
    const read = lower.slice(at, at + length);
    const written = read.length === length ? toCyrillic[read] : undefined;
    if (written !== undefined) return [read, written];
  }
  const letter = lower.charAt(at);
  return [letter, toCyrillic[letter] ?? letter];
}
