import { groupStandings, type GroupStandings, SMALL_GROUP } from '../leaderboard/group-standings.ts';
import { type CountryCode, countryCodes, type RegionCode, regionCodes } from '../place/codes.ts';
import { countryName, regionName, universityName, universityOf } from '../place/place-name.ts';
import type { Language } from '../kernel/language.ts';
import { classes, type Season, type Stage } from './schema.ts';

/** What a table needs of a row of a stage. */
export interface Ranked {
  readonly place: number;
  readonly games: number;
  readonly equated: number | null;
  readonly values: { readonly points: number };
  readonly entry: { readonly country: CountryCode; readonly region: RegionCode | null; readonly university: string | null; readonly classes: readonly (typeof classes)[number][] };
}

export type Class = (typeof classes)[number];
export const groupKinds = ['country', 'region', 'university'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Who a table is for. Written `all`, `class.women`, `country.KG`, `region.KG-O`, `university.oshsu`. */
export type Audience = { readonly by: 'all' } | { readonly by: 'class'; readonly id: Class } | { readonly by: GroupKind; readonly id: string };

export const everybody: Audience = { by: 'all' };

export function audienceId(audience: Audience): string {
  return audience.by === 'all' ? 'all' : `${audience.by}.${audience.id}`;
}

/** Null for what is the name of no table. */
export function audienceOf(written: string): Audience | null {
  if (written === 'all') return everybody;
  const [by, id = '', ...more] = written.split('.');
  if (more.length > 0) return null;
  switch (by) {
    case 'class': { const found = classes.find((one) => one === id); return found ? { by, id: found } : null; }
    case 'country': return countryCodes.some((code) => code === id) ? { by, id } : null;
    case 'region': return regionCodes.some((code) => code === id) ? { by, id } : null;
    case 'university': return /^[a-z0-9-]{1,40}$/.test(id) ? { by, id } : null;
    case undefined: default: return null;
  }
}

export function isIn(audience: Audience, { country, region, university, classes: own }: Ranked['entry']): boolean {
  switch (audience.by) {
    case 'all': return true;
    case 'class': return own.includes(audience.id);
    case 'country': return country === audience.id;
    case 'region': return region === audience.id;
    case 'university': return university === audience.id;
  }
}

export interface OwnPlaced<Row> {
  readonly row: Row;
  /** Among those of the table; equal ones share the better one. */
  readonly from: number;
  /** The last place that they share: the same when nobody is equal. */
  readonly to: number;
}

/**
 * ST9: the table of one audience, from the rows of a stage: the order is that of the whole, and places are counted anew. Where countries
 * are not compared (`isApart`) each has places of its own.
 */
export function tableFor<Row extends Ranked>(rows: readonly Row[], audience: Audience, isApart: boolean): OwnPlaced<Row>[] {
  const own = rows.filter((row) => isIn(audience, row.entry));
  const lists = isApart ? [...Map.groupBy(own, (row) => row.entry.country).values()] : [own];
  return lists.flatMap((list) => {
    let from = 1;
    return [...groupsOfEqual(list)].flatMap((equal) => {
      const placed = equal.map((row) => ({ row, from, to: from + equal.length - 1 }));
      from += equal.length;
      return placed;
    });
  });
}

function groupsOfEqual<Row extends Ranked>(rows: readonly Row[]): Iterable<Row[]> {
  return Map.groupBy(rows, (row) => row.place).values();
}

/** Every table that has somebody in it: all, the classes of the season, countries, regions, universities. */
export function audiencesOf(season: Pick<Season, 'classes'>, rows: readonly Ranked[]): Audience[] {
  const there = (by: GroupKind) => new Set(rows.map(({ entry }) => entry[by]).filter((id) => id !== null));
  const own = new Set(rows.flatMap(({ entry }) => entry.classes));
  return [
    everybody,
    ...classes.filter((one) => season.classes.includes(one) && own.has(one)).map((id): Audience => ({ by: 'class', id })),
    ...groupKinds.flatMap((by) => [...there(by)].sort().map((id): Audience => ({ by, id }))),
  ];
}

/** Teams are fewer than people: a group of three of them has a place. */
const FEW_TEAMS = 3;
export const leastOf = ({ parts }: Pick<Season, 'parts'>): number => (parts.kind === 'teams' ? FEW_TEAMS : SMALL_GROUP);

export interface GroupTable extends GroupStandings {
  /** Of one country where countries are not compared, else null. */
  readonly country: CountryCode | null;
}

/**
 * SI4: how countries, regions or universities stand in a stage: by the mean of their entries that played, drawn to that of all (W4); by
 * compared scores where there are any. Where countries are not compared, those of each stand for themselves, and countries do not.
 */
export function groupTables(season: Pick<Season, 'parts'>, { comparison }: Pick<Stage, 'comparison'>, rows: readonly Ranked[], by: GroupKind): GroupTable[] {
  const played = rows.filter((row) => row.games > 0);
  const standings = (of: readonly Ranked[]) => groupStandings(of.map(({ entry, equated, values }) => ({ group: entry[by], points: equated ?? values.points })), leastOf(season));
  if (comparison !== 'apart') return [{ country: null, ...standings(played) }];
  if (by === 'country') return [];
  return countryCodes.map((country) => ({ country, ...standings(played.filter(({ entry }) => entry.country === country)) })).filter(({ rows: groups }) => groups.length > 0);
}

/** The name of a country, region or university; its code where no list has it. */
export function groupName(by: GroupKind, id: string, language: Language): string {
  switch (by) {
    case 'country': { const found = countryCodes.find((code) => code === id); return found ? countryName(found, language) : id; }
    case 'region': { const found = regionCodes.find((code) => code === id); return found ? regionName(found, language) : id; }
    case 'university': { const found = universityOf(id); return found ? universityName(found, language).name : id; }
  }
}
