import { foldAnswer } from '../answer/fold.ts';
import { plainText } from '../answer/plain-text.ts';
import * as z from 'zod';

/**
 * What somebody always answers alike, and others do not know together: enough to find two tests of one person without a
 * name. The first letters of two names, a day without its year, a number, and a word for whoever shares all of these.
 */
export const personalAnswersSchema = z.strictObject({
  mother: z.string().min(1).max(60).refine(hasLetter),
  birthplace: z.string().min(1).max(60).refine(hasLetter),
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12),
  olderSiblings: z.int().min(0).max(20),
  word: z.string().max(60).default(''),
});
export type PersonalAnswers = z.infer<typeof personalAnswersSchema>;

/** How a first letter is written differs by keyboard and language; how it sounds does not. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(dzh|dj|zh|j|җ|ж|ҷ|дж)/u, 'j'], [/^(sh|ш|щ|sch)/u, 's'], [/^(ch|ч)/u, 'c'], [/^(ts|ц)/u, 's'], [/^(kh|x|h|х|ҳ)/u, 'h'], [/^(gh|ғ|г)/u, 'g'],
  [/^(q|қ|к)/u, 'k'], [/^(ya|yo|yu|ye|y|й|я|ё|ю|э|е|e)/u, 'e'], [/^(w|v|в)/u, 'v'], [/^(о|ө|у|ү|ӯ|ў|o|u)/u, 'o'],
];

/** SP11: the letter that a name begins with, in whatever script, as it sounds. Rare letters fall together, so that none differs by keyboard. */
export function firstSound(name: string): string {
  const plain = plainText(name).replace(/^[^\p{L}]+/u, '');
  const known = SOUNDS.find(([letter]) => letter.test(plain));
  return known?.[1] ?? Array.from(foldAnswer(plain))[0] ?? '';
}

/** The personal code before it is hashed. The same person gives the same one in any language, on any keyboard. */
export function personalCode({ mother, birthplace, day, month, olderSiblings, word }: PersonalAnswers): string {
  return [firstSound(mother), firstSound(birthplace), day, month, olderSiblings, foldAnswer(word)].join(' ');
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
