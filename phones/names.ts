/**
 * Different letters, not only digits: names that differ by look-alikes only are taken for one. No vowels: they would make
 * words, and some of those are refused.
 */
export function nameOf(number: number): string {
  const letters = 'бвгджзклмнпрстфцчш'.split('');
  let rest = number;
  let name = '';
  for (let i = 0; i < 4; i += 1) {
    name += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return `Окуучу ${name}`;
}
