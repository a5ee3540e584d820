import type { Language } from '../kernel/language.ts';
import { OTHER, type GroupStanding, type GroupStandings } from '../leaderboard/group-standings.ts';
import { regionCodes, type CountryCode, type RegionCode } from '../place/codes.ts';
import type { Ask, Home } from '../place/home.ts';
import { countryName, regionName, shortRegionName, universityName, universityOf, type PlaceName } from '../place/place-name.ts';
import type { GroupBoard } from './board.ts';
import { groupsBy, groupsOf, kindOfBoard } from './groups.ts';
import type { GameState } from './state.ts';
import type { GroupRow, GroupsView, ProjectorView, ResultRow } from './views.ts';

/** As many lines as the back row can read. */
const ROWS = 8;

export function showGroups(by: Ask, { rows, overall }: GroupStandings, language: Language): GroupsView {
  return { by, overall: tenths(overall), rows: rows.map((row) => showRow(row, nameOfGroup(by, row.id, language), language)) };
}

/** W1: where a player is from in words, the nearest first. */
export function showHome(home: Home | null, language: Language): string[] {
  if (home === null) return [];
  const { country, region, university, other } = home;
  const named = (by: Ask, id: string | null) => (id === null ? [] : [nameOfGroup(by, id, language)?.name].filter((name) => name !== undefined));
  return [...(other === null ? [] : [other]), ...named('university', university), ...named('region', region), ...named('country', country)];
}

/** How the groups of a finished game stand, told by its rows alone. */
export function showResultGroups(rows: readonly ResultRow[], language: Language): GroupsView[] {
  return (['university', 'region', 'country'] as const).flatMap((by) => {
    const standings = groupsBy(by, rows);
    return standings.rows.some(({ id }) => id !== OTHER) ? [showGroups(by, standings, language)] : [];
  });
}

/** The board of groups on the wall, in the projector's first language. */
export function showBoard(state: GameState, board: GroupBoard): ProjectorView['scene'] {
  const [language = 'en'] = state.projector.languages;
  const index = state.played.at(-1)?.index ?? 0;
  const by = kindOfBoard[board];
  const standings = groupsOf(state).get(by);
  if (!standings) throw new Error(`the game does not ask for the ${by}`);
  if (board !== 'map') {
    const groups = showGroups(by, standings, language);
    return { name: 'groups', index, groups: { ...groups, rows: groups.rows.slice(0, ROWS) } };
  }
  const label = (code: RegionCode) => ({ code, name: shortRegionName(code, language) });
  const rows = standings.rows.map((row) => showRow(row, row.id === OTHER ? null : { name: label(row.id as RegionCode).name, language }, language));
  return { name: 'map', index, rows, labels: regionCodes.map(label) };
}

function showRow({ id, players, mean, score, place }: GroupStanding, name: PlaceName | null, language: Language): GroupRow {
  return { id, name: name?.name ?? null, language: name?.language ?? language, players, mean: tenths(mean), score: tenths(score), place };
}

/** Null for those of none of the known groups: the screens have a word for them. */
export function nameOfGroup(by: Ask, id: string, language: Language): PlaceName | null {
  if (id === OTHER) return null;
  switch (by) {
    case 'country': return { name: countryName(id as CountryCode, language), language };
    case 'region': return { name: regionName(id as RegionCode, language), language };
    case 'university': {
      const university = universityOf(id);
      // A list of another day had it: its id is better than nothing.
      return university ? universityName(university, language) : { name: id, language };
    }
  }
}

const tenths = (n: number) => Math.round(n * 10) / 10;
