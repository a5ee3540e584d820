import type { GroupsView, ResultRow } from '@tabarman/shared/game/views.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';

type Home = ResultRow['home'];

interface HomeColumns {
  readonly head: readonly string[];
  /** The cells of one player, empty where nothing was told. */
  readonly of: (home: Home) => readonly string[];
}

/** A column for each kind of group that the game has, in words; what no list has stands where it was said. */
export function homeColumns(t: ReturnType<typeof useMessages>, groups: readonly GroupsView[]): HomeColumns {
  const names = new Map(groups.flatMap(({ by, rows }) => rows.map(({ id, name }) => [`${by} ${id}`, name] as const)));
  const other = (home: NonNullable<Home>) => home.other ?? t('groups.other');
  const cell = (by: GroupsView['by'], home: Home): string => {
    if (home === null) return '';
    const id = home[by];
    if (id === null) return by === 'university' ? other(home) : '';
    return names.get(`${by} ${id}`) ?? (id === 'other' ? other(home) : id);
  };
  return { head: groups.map(({ by }) => t(`asks.${by}`)), of: (home) => groups.map(({ by }) => cell(by, home)) };
}
