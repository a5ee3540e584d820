export interface LeastRecent<Key, Value> {
  /** What is kept, or what `make` makes, which is then kept: those who ask meanwhile get the same. */
  get(key: Key, make: () => Value): Value;
  forget(key: Key): void;
  forgetAll(): void;
}

/** Keeps so many things; what was asked for longest ago makes room. */
export function leastRecent<Key, Value>(most: number): LeastRecent<Key, Value> {
  const kept = new Map<Key, Value>();
  return {
    get(key, make) {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    forget: (key) => void kept.delete(key),
    forgetAll: () => kept.clear(),
  };
}
