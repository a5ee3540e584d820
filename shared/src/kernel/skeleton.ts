/**
 * Under each plain letter the letters that look like it, small or capital, because a name is written in either:
 * Cyrillic, Greek, Latin with a stroke, the small capitals of nicknames, digits. i, l and 1 are one stroke.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ', b: 'вьβʙ', c: 'сᴄ', d: 'đɗᴅ', e: 'еєεᴇ', f: 'ꜰ', g: 'ɡɢ', h: 'нңӈһηħʜ', j: 'јᴊ', k: 'кқҝκᴋ',
  l: 'i1іӏιıɪłʟ', m: 'мμᴍ', n: 'νɴ', o: '0оөοσθøᴏ', p: 'рρᴘ', q: 'ԛ', r: 'гғґγʀ', s: 'ѕꜱ', t: 'тτŧᴛ', u: 'ᴜ',
  v: 'ѵᴠ', w: 'ԝωᴡ', x: 'хҳχ', y: 'уүұυʏ', z: 'ζᴢ', ж: 'җ', л: 'λ', п: 'π', ф: 'φ', ч: 'ҷ',
};

const plainLetters = new Map(
  Object.entries(lookAlikes).flatMap(([plain, alike]) => Array.from(alike, (letter) => [letter, plain] as const)),
);

/**
 * What the back row can tell apart: without case, accents, spaces, punctuation and invisible characters, look-alike
 * letters and digits as one. Two names with the same skeleton are one name. May be empty.
 */
export function skeletonOf(text: string): string {
  const bare = text.toLowerCase().normalize('NFD')
    .replace(/[\p{Script=Inherited}\p{Lm}]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, '');
  return Array.from(bare, (letter) => plainLetters.get(letter) ?? letter).join('');
}
