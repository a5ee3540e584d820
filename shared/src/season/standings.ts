import type { EntryResults, Metric, Played } from './metrics.ts';

export interface StandingRule {
  /** In the order in which they decide; at least one. */
  readonly metrics: readonly Metric[];
  /** How many games count, the best by points; null for all. */
  readonly bestOf: number | null;
}

export interface SeasonStanding {
  readonly id: string;
  /** Equal entries share the better place, and the next is skipped (1, 2, 2, 4). */
  readonly place: number;
  readonly values: Readonly<Record<Metric, number>>;
  /** Games that count, in the order of their points. */
  readonly counted: readonly string[];
  /** The first metric that sets it apart from the entry below; null when nothing does. */
  readonly decidedBy: Metric | null;
}

interface Line {
  readonly id: string;
  readonly games: readonly Played[];
  readonly values: Record<Metric, number>;
}

const isLessBetter = (metric: Metric) => metric === 'time';

/**
 * ST1–ST5: the standings of all entries, best first. Inside a tie the order is by id, so that it never tells who entered first.
 * `headToHead` is computed anew for every set of entries that everything before it leaves equal.
 */
export function standSeason(entries: readonly EntryResults[], { metrics: rules, bestOf }: StandingRule): SeasonStanding[] {
  const ratings = questionRatings(entries);
  const lines = entries.map((entry) => lineOf(entry, bestOf, ratings));
  const ordered = separate(lines, rules);
  let place = 1;
  return ordered.flatMap(({ tied, decidedBy }) => {
    const at = place;
    place += tied.length;
    return tied.map(({ id, values, games }, i) => ({ id, place: at, values, counted: games.map((g) => g.game), decidedBy: i === tied.length - 1 ? decidedBy : null }));
  });
}

/** ST3: entries that played a question and missed it, plus one. */
function questionRatings(entries: readonly EntryResults[]): ReadonlyMap<string, number> {
  const ratings = new Map<string, number>();
  for (const { played } of entries) {
    for (const { answers } of played) {
      for (const { question, isRight } of answers) ratings.set(question, (ratings.get(question) ?? 1) + (isRight ? 0 : 1));
    }
  }
  return ratings;
}

function lineOf({ id, played }: EntryResults, bestOf: number | null, ratings: ReadonlyMap<string, number>): Line {
  const games = [...played].sort((a, b) => b.points - a.points || (a.game < b.game ? -1 : 1)).slice(0, bestOf ?? played.length);
  const values = { points: 0, right: 0, weighted: 0, headToHead: 0, time: 0, best: games[0]?.points ?? 0 };
  for (const { points, answers } of games) {
    values.points += points;
    for (const { question, isRight, timeMs } of answers) {
      if (!isRight) continue;
      values.right += 1;
      values.weighted += ratings.get(question) ?? 0;
      values.time += timeMs ?? 0;
    }
  }
  return { id, games, values };
}

interface Tie {
  readonly tied: readonly Line[];
  readonly decidedBy: Metric | null;
}

function separate(lines: readonly Line[], [metric, ...rest]: readonly Metric[]): Tie[] {
  if (lines.length < 2 || metric === undefined) {
    return lines.length === 0 ? [] : [{ tied: [...lines].sort((a, b) => (a.id < b.id ? -1 : 1)), decidedBy: null }];
  }
  if (metric === 'headToHead') settle(lines);
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.values[metric]);
    if (group) group.push(line);
    else groups.set(line.values[metric], [line]);
  }
  const sign = isLessBetter(metric) ? 1 : -1;
  const ordered = [...groups].sort(([a], [b]) => sign * (a - b)).map(([, group]) => separate(group, rest));
  return ordered.flatMap((ties, i) => ties.map((tie, j) => (j === ties.length - 1 && i < ordered.length - 1 ? { ...tie, decidedBy: metric } : tie)));
}

/** ST4: games both played, won less lost, over all the others it is equal with. */
function settle(lines: readonly Line[]): void {
  const games = Map.groupBy(lines.flatMap((line) => line.games.map(({ game, points }) => ({ line, game, points }))), ({ game }) => game);
  for (const line of lines) line.values.headToHead = 0;
  for (const played of games.values()) {
    const points = played.map((one) => one.points).sort((a, b) => a - b);
    const below = new Map<number, number>();
    const through = new Map<number, number>();
    for (const [i, own] of points.entries()) {
      if (!below.has(own)) below.set(own, i);
      through.set(own, i + 1);
    }
    for (const { line, points: own } of played) line.values.headToHead += (below.get(own) ?? 0) - (points.length - (through.get(own) ?? 0));
  }
}
