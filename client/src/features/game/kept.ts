/** Where storage is refused, as in some private windows: kept until the page is closed. */
const memory = new Map<string, string>();

/** Keeps a value on this device over a refresh, a closed tab and a dead battery. */
export function keep(place: string, value: object): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(place, text);
  } catch {
    memory.set(place, text);
  }
}

export function recall(place: string): unknown {
  try {
    return JSON.parse(memory.get(place) ?? localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

export function forget(place: string): void {
  memory.delete(place);
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was stored there.
  }
}
