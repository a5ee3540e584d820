/** Whether two values of plain data are the same, whatever the order of their keys; a key without a value is no key. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [entriesOf(a), entriesOf(b)];
  return first.length === second.length && first.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]));
}

const entriesOf = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined);
