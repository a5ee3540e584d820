import { foldAnswer } from '../../answer/fold.ts';
import { cleanText } from '../../kernel/name.ts';
import type { Bar } from './kind.ts';

/**
 * K9: what people wrote, as bars: spellings that read alike (N10) are one, labelled as most of them wrote it and counted
 * once for each person. The commonest first; equal ones in the order they came. `id` is the same for the same writings.
 */
export function sayings(people: readonly (readonly string[])[]): Bar[] {
  const groups = new Map<string, { count: number; readonly spellings: Map<string, number> }>();
  for (const said of people) {
    // Of one person the first spelling stands.
    const own = new Map(said.toReversed().map((text) => [foldAnswer(text), cleanText(text)] as const).filter(([fold, text]) => fold !== '' && text !== ''));
    for (const [fold, text] of [...own].reverse()) {
      const group = groups.get(fold) ?? { count: 0, spellings: new Map<string, number>() };
      group.count += 1;
      group.spellings.set(text, (group.spellings.get(text) ?? 0) + 1);
      groups.set(fold, group);
    }
  }
  const bars = [...groups].map(([id, { count, spellings }]): Bar => {
    const [typed] = [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best));
    return { id, typed, count, right: false };
  });
  return bars.sort((a, b) => b.count - a.count);
}
