/**
 * The spellings that an answer of "What? Where? When?" stands for: separated by semicolons or lines, without the full stop at
 * the end, and with what is in square brackets both said and left unsaid. `\[`, `\.` and the like are the characters themselves.
 */
export function chgkSpellings(text: string): string[] {
  return text.split(/\n|(?<!\\);/).flatMap((piece) => optional(piece.trim().replace(/(?<!\\)\.$/, ''))).map((spelling) => unescapeChgk(spelling).replace(/\s+/g, ' ').trim()).filter((spelling) => spelling !== '');
}

const MOST_BRACKETS = 3;

function optional(text: string): string[] {
  const brackets = [...text.matchAll(/(?<!\\)\[([^[\]]*?)(?<!\\)\]/g)];
  if (brackets.length === 0 || brackets.length > MOST_BRACKETS) return [text];
  const [first] = brackets;
  if (!first) return [text];
  const [before, after] = [text.slice(0, first.index), text.slice(first.index + first[0].length)];
  return [...optional(before + (first[1] ?? '') + after), ...optional(before + after)];
}

export function unescapeChgk(text: string): string {
  return text.replace(/\\([_~.[\]\\;])/g, '$1');
}
