interface Named {
  readonly id: string;
}

/** What is done to the things of a list; each answers with the whole list. */
export function listOf<Item extends Named>(all: readonly Item[], onChange: (all: Item[]) => void) {
  const at = (id: string) => all.findIndex((one) => one.id === id);
  return {
    set: (item: Item) => onChange(all.map((one) => (one.id === item.id ? item : one))),
    add: (item: Item) => onChange([...all, item]),
    remove: (id: string) => onChange(all.filter((one) => one.id !== id)),
    /** One place towards the beginning. */
    up: (id: string) => onChange(all.toSpliced(at(id) - 1, 2, ...[all[at(id)], all[at(id) - 1]].filter((one) => one !== undefined))),
  };
}
