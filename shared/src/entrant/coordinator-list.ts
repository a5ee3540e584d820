import { isAlike, nameWords } from './same-person.ts';

export interface ListLine {
  readonly name: string;
  /** `YYYY-MM-DD`; null when the list has none. */
  readonly bornOn: string | null;
}

/** Who stands behind a line of a list: one person, nobody, or several, and then a person has to look. */
export type ListMatch = ListLine & { readonly ids: readonly string[] };

/** A coordinator's list as it is pasted or read from a table: a name in each line, and the birth date if it has one; anything else is passed over. */
export function readList(text: string): ListLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const cells = line.split(/[;,\t]/).map((cell) => cell.replace(/["«»]/g, '').replace(/^\s*\d+[.)]\s/, '').trim());
    const dated = /(?<!\d)(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[./](\d{1,2})[./](\d{4}))(?!\d)/.exec(line);
    const name = cells.map((cell) => cell.replace(/[\d./-]+$/, '').trim()).find((cell) => /\p{L}.*\s.*\p{L}/u.test(cell));
    return name === undefined ? [] : [{ name, bornOn: dated ? dayOf(dated) : null }];
  });
}

function dayOf([, year, month, day, shortDay = '', shortMonth = '', lateYear = '']: RegExpExecArray): string {
  return year === undefined ? `${lateYear}-${shortMonth.padStart(2, '0')}-${shortDay.padStart(2, '0')}` : `${year}-${month}-${day}`;
}

/** EN10: whom each line of a list means: names alike, and the same birth date where the list has one. */
export function matchList(lines: readonly ListLine[], people: readonly { readonly id: string; readonly name: string; readonly bornOn: string | null }[]): ListMatch[] {
  const read = people.map((person) => ({ ...person, words: nameWords(person.name) }));
  return lines.map((line) => {
    const words = nameWords(line.name);
    const ids = read.filter((person) => isAlike(words, person.words) && (line.bornOn === null || line.bornOn === person.bornOn)).map(({ id }) => id);
    return { ...line, ids };
  });
}
