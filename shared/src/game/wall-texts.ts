import { kindOf } from '../quest/kinds/all.ts';
import type { Bar } from '../quest/kinds/kind.ts';
import type { Played } from './state.ts';

/** A bar, and whether the hall may see it. */
export interface WallBar extends Bar {
  readonly isOnWall: boolean;
}

/** How many gave which answer. K10: what players wrote is on the wall when its kind lets it through, or the host did. */
export function barsOf({ content, key, answers, wall }: Pick<Played, 'content' | 'key' | 'answers' | 'wall'>): WallBar[] {
  const kind = kindOf(content.ask);
  return kind.distribution(content.ask, key.right, [...answers.values()].map((a) => a.choice))
    .map((bar) => ({ ...bar, isOnWall: wall.get(bar.id ?? '') ?? !(kind.isHeldBack?.(bar) ?? false) }));
}

/** The bars that the host can put on the wall and take off it. */
export function textsOf(played: Played): WallBar[] {
  return kindOf(played.content.ask).isHeldBack ? barsOf(played) : [];
}
