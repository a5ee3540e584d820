const values = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 };
const cyrillicTwins: Readonly<Record<string, string>> = { Х: 'X', С: 'C', М: 'M', І: 'I' };

/**
 * The value of a well-formed Roman numeral up to 3999, else null. Cyrillic Х С М І count as Latin ones. In small letters
 * only i, v and x, so that words such as `mix` or «см» are not numbers.
 */
export function parseRoman(text: string): number | null {
  const capitals = /^[ivx]+$/.test(text) ? text.toUpperCase() : text.replace(/[ХСМІ]/g, (letter) => cyrillicTwins[letter] ?? letter);
  if (!/^[MDCLXVI]{1,15}$/.test(capitals)) return null;
  let rest = capitals;
  let sum = 0;
  for (const [numeral, value] of Object.entries(values)) {
    while (rest.startsWith(numeral)) {
      rest = rest.slice(numeral.length);
      sum += value;
    }
  }
  return rest === '' && writeRoman(sum) === capitals ? sum : null;
}

function writeRoman(n: number): string {
  let rest = n;
  let text = '';
  for (const [numeral, value] of Object.entries(values)) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
