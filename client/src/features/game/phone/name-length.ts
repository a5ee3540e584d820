/** Characters as people count them: a letter with its marks is one, and so is an emoji of several parts. */
export function nameLength(name: string): number {
  // Firefox has no Segmenter before version 125: there the server counts better than the phone.
  if (!('Segmenter' in Intl)) return Array.from(name).length;
  return Array.from(new Intl.Segmenter().segment(name)).length;
}
