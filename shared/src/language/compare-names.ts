import type { Language } from '../kernel/language.ts';
import { cyrillic, latin, uzbekCyrillic, uzbekLatin } from './alphabets.ts';

const OWN_SCRIPT = 2_000_000;
const OTHER_SCRIPT = 2_500_000;
const OTHER_LETTERS = 3_000_000;
const apostrophes = /['`‘’ʻʼ]/g;

const scripts: Record<Language, readonly [own: readonly string[], other: readonly string[]]> = {
  ky: [cyrillic, latin],
  tg: [cyrillic, latin],
  ru: [cyrillic, latin],
  uz: [uzbekLatin, uzbekCyrillic],
  en: [latin, cyrillic],
};

/**
 * A comparator for `sort`: names of the language's own script first, by its alphabet; case, accents and apostrophes only
 * break ties. It remembers the names it has seen, so make one per sort.
 */
export function compareNames(language: Language): (a: string, b: string) => number {
  const ranks = letterRanks(language);
  const seen = new Map<string, number[]>();
  const ranksOf = (name: string) => {
    const known = seen.get(name) ?? rankLetters(name, ranks);
    seen.set(name, known);
    return known;
  };
  return (a, b) => compareRanks(ranksOf(a), ranksOf(b)) || (a < b ? -1 : Number(a > b));
}

function letterRanks(language: Language): Map<string, number> {
  const [own, other] = scripts[language];
  const ranks = new Map([
    ...own.map((letter, i) => [letter, OWN_SCRIPT + i] as const),
    ...other.map((letter, i) => [letter, OTHER_SCRIPT + i] as const),
  ]);
  // Russian dictionaries do not tell ё from е; the other alphabets do.
  const ye = ranks.get('е');
  if (language === 'ru' && ye !== undefined) ranks.set('ё', ye);
  return ranks;
}

function rankLetters(name: string, ranks: ReadonlyMap<string, number>): number[] {
  const text = name.normalize('NFC').toLowerCase().replace(apostrophes, 'ʻ');
  const out: number[] = [];
  for (let i = 0; i < text.length; ) {
    const pair = ranks.has(text.slice(i, i + 2)) ? text.slice(i, i + 2) : null;
    const char = pair ?? String.fromCodePoint(text.codePointAt(i) ?? 0);
    i += char.length;
    if (char === 'ʻ' || /^\p{M}$/u.test(char)) continue;
    out.push(rankOf(char, ranks));
  }
  return out;
}

/** Signs and digits, then the letters of the alphabets, then all other letters; an accent does not move a letter. */
function rankOf(char: string, ranks: ReadonlyMap<string, number>): number {
  const rank = ranks.get(char) ?? ranks.get(char.normalize('NFD').charAt(0));
  if (rank !== undefined) return rank;
  const code = char.codePointAt(0) ?? 0;
  return /^\p{L}$/u.test(char) ? OTHER_LETTERS + code : code;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((rank, i) => rank !== b[i]);
  if (differing === -1) return a.length - b.length;
  return (a[differing] ?? 0) - (b[differing] ?? -1);
}
