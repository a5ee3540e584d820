interface Named {
  readonly id: string;
}

/** The list with `one` before the item of that id; at the end for null, or when there is no such item. */
export function insert<T extends Named>(list: readonly T[], one: T, before: string | null): T[] {
  const at = list.findIndex(({ id }) => id === before);
  return at < 0 ? [...list, one] : list.toSpliced(at, 0, one);
}

export function without<T extends Named>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}

export function move<T extends Named>(list: readonly T[], id: string, before: string | null): T[] {
  const one = list.find((item) => item.id === id);
  return one && before !== id ? insert(without(list, id), one, before) : [...list];
}

/** The id of what comes after; null for the last. */
export function neighbour(list: readonly Named[], id: string): string | null {
  return list[list.findIndex((one) => one.id === id) + 1]?.id ?? null;
}
