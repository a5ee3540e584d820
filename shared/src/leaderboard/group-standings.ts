/** Groups with fewer players are shown without a place: one good evening of three people says nothing of a region. */
export const SMALL_GROUP = 8;
/** So many players of overall strength are added to each group before its mean is taken. */
export const WEIGHT = 8;

/** One player for the standings of groups; `group` is null when it is not known. */
export interface Member {
  readonly group: string | null;
  readonly points: number;
}

export interface GroupStanding {
  readonly id: string;
  readonly players: number;
  readonly mean: number;
  /** What decides: the mean, drawn to that of all players, the more the smaller the group. */
  readonly score: number;
  readonly place: number | null;
}

export interface GroupStandings {
  /** Best first; those with a place stand before those without. */
  readonly rows: readonly GroupStanding[];
  readonly byId: ReadonlyMap<string, GroupStanding>;
  /** How many have a place. */
  readonly ranked: number;
  /** Mean of all players, also of those whose group is not known. */
  readonly overall: number;
}

/** Those who belong to none of the known groups: shown, never ranked. */
export const OTHER = 'other';

/** W4–W6, of groups of `least` and more: (n·x̄ + k·μ)/(n + k) with k = 8, in one division of whole numbers, so that equal groups are equal to the last bit. */
export function groupStandings(members: readonly Member[], least = SMALL_GROUP): GroupStandings {
  const isRanked = ({ id, players }: Group) => id !== OTHER && players >= least;
  const sums = new Map<string, { players: number; points: number }>();
  let total = 0;
  for (const { group, points } of members) {
    total += points;
    if (group === null) continue;
    const sum = sums.get(group) ?? { players: 0, points: 0 };
    sums.set(group, { players: sum.players + 1, points: sum.points + points });
  }
  const all = Math.max(1, members.length);
  const groups = [...sums].map(([id, { players, points }]) => ({
    id, players, mean: points / players, score: (points * all + WEIGHT * total) / (all * (players + WEIGHT)),
  })).sort(byStrength);
  const [ranked, others] = [groups.filter(isRanked), groups.filter((g) => !isRanked(g))];
  let place = 0;
  const placed = ranked.map((group, i) => {
    if (group.score !== ranked[i - 1]?.score) place = i + 1;
    return { ...group, place };
  });
  const rows = [...placed, ...others.map((group) => ({ ...group, place: null }))];
  return { rows, byId: new Map(rows.map((row) => [row.id, row])), ranked: placed.length, overall: total / all };
}

type Group = Omit<GroupStanding, 'place'>;

/** Best first, those that are none of the known groups last; equal ones by id, so that it never depends on who came first. */
function byStrength(a: Group, b: Group): number {
  return Number(a.id === OTHER) - Number(b.id === OTHER) || b.score - a.score || (a.id < b.id ? -1 : 1);
}
