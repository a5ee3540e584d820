/** An id that none of them has. */
export function freeId(word: string, taken: readonly { readonly id: string }[]): string {
  let n = taken.length + 1;
  while (taken.some(({ id }) => id === `${word}-${n}`)) n += 1;
  return `${word}-${n}`;
}
