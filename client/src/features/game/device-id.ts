import { keep, recall } from './kept.ts';
import { chance } from './chance.ts';

const place = 'tabarman.desk';

/** How this device calls itself at a desk: the same over a refresh, so that it stays in charge. It proves nothing. */
export function deviceId(): string {
  const kept = recall(place) as { id?: unknown } | null;
  if (typeof kept?.id === 'string') return kept.id;
  const id = chance(10);
  keep(place, { id });
  return id;
}
