import { countEdits } from '../answer/edits.ts';
import { plainText, splitWords } from '../answer/plain-text.ts';
import { romanise } from '../answer/romanise.ts';
import { contactKey } from './contact.ts';

/** Of a record, what tells people apart. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly bornOn: string | null;
  readonly contact: string;
}

export interface LikelyPair {
  /** Their ids, in the order of the alphabet. */
  readonly pair: readonly [string, string];
  /** What they have in common: two of three at least. */
  readonly by: readonly ('name' | 'birth' | 'contact')[];
}

/** The words of a name as they sound, in one alphabet and in their order in it. */
export function nameWords(name: string): string[] {
  return splitWords(plainText(name)).map((word) => soft(romanise(word))).filter((word) => word !== '').sort();
}

/** What is written one way or the other for the same sound: Жамиля and Jamila, Гүлнара and Gulnora, Aliyev and Aliov, doubled letters. */
function soft(word: string): string {
  return word.replaceAll(/i([aou])/g, '$1').replaceAll('u', 'o').replace(/ev(a?)$/, 'ov$1').replaceAll(/([a-z])\1/g, '$1');
}

/** EN6: whether two names can be one: each word of the shorter stands in the longer, with one slip in a long word, in any order; two words at least. */
export function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  if (short.length === 0 || (short.length === 1 && long.length > 1)) return false;
  return short.every((word) => {
    const at = long.findIndex((its) => its === word || (word.length >= 6 && its.length >= 6 && countEdits(word, its, 1) !== null));
    if (at >= 0) long.splice(at, 1);
    return at >= 0;
  });
}

/** EN6: pairs that are likely one person, for a person to look at. Whatever the order of the records, and each pair once. */
export function likelyPairs(people: readonly Identity[]): LikelyPair[] {
  const read = people.map((person) => ({ ...person, words: nameWords(person.name), key: contactKey(person.contact) }));
  const found = new Map<string, LikelyPair>();
  for (const group of [...grouped(read, ({ bornOn }) => bornOn), ...grouped(read, ({ key }) => key)]) {
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) {
      const by = [...(isAlike(a.words, b.words) ? ['name' as const] : []), ...(a.bornOn !== null && a.bornOn === b.bornOn ? ['birth' as const] : []), ...(a.key !== null && a.key === b.key ? ['contact' as const] : [])];
      const pair = a.id < b.id ? [a.id, b.id] as const : [b.id, a.id] as const;
      if (by.length > 1) found.set(pair.join(' '), { pair, by });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function grouped<Person>(people: readonly Person[], keyOf: (person: Person) => string | null): Person[][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}
