import type { GameState } from '../game/state.ts';
import type { Language } from '../kernel/language.ts';
import { compareNames } from '../language/compare-names.ts';
import type { PlayerFigures } from './help.ts';

export const playerOrders = ['place', 'name', 'answered', 'share', 'medianMs'] as const;

export interface PlayersWanted {
  readonly who: 'all' | 'needHelp';
  /** A part of the name, in any case; empty for everybody. */
  readonly search: string;
  readonly by: (typeof playerOrders)[number];
  readonly isDown: boolean;
  /** Whose alphabet orders names (L6). */
  readonly language: Language;
}

/** Players of a report as a table asks for them. `players` stand best first; who has no number stands last either way. */
export function listReportPlayers(players: readonly PlayerFigures[], { players: known }: Pick<GameState, 'players'>, { who, search, by, isDown, language }: PlayersWanted): PlayerFigures[] {
  const nameOf = ({ id }: PlayerFigures) => known.get(id)?.name ?? '';
  const wanted = search.trim().toLowerCase();
  const found = players.filter((p) => (who === 'all' || p.needs.length > 0) && (wanted === '' || nameOf(p).toLowerCase().includes(wanted)));
  if (by === 'place') return isDown ? found.toReversed() : found;
  if (by === 'name') {
    const compare = compareNames(language);
    return found.toSorted((a, b) => (isDown ? compare(nameOf(b), nameOf(a)) : compare(nameOf(a), nameOf(b))));
  }
  return found.toSorted((a, b) => {
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return isDown ? y - x : x - y;
  });
}
