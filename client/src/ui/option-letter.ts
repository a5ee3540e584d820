const letters = 'ABCDEFGH';

/** Options carry Latin letters in every language: a hall mixes languages, and a Cyrillic В would be called out as a B. */
export function optionLetter(index: number): string {
  return letters.charAt(index);
}
