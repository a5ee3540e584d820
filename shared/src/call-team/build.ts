import { createRandom, shuffled } from '../kernel/random.ts';
import { fitOf, pointsOf, type Seeker, type TeamWish, usualWeights, type Weights } from './fit.ts';

/** People who stay together: a pair or triad that found itself, or a team that has a name and free places; or one person. */
export interface Unit {
  /** Of the team, where it has a name already. Two of these are never put together. */
  readonly team: string | null;
  readonly members: readonly string[];
}

export interface BuildWish extends TeamWish {
  readonly weights?: Weights;
  /** Pairs of ids that are never put in one team. */
  readonly apart: readonly (readonly [string, string])[];
  /** Decides between equals; the same one builds the same teams. */
  readonly seed: number;
}

export interface Built {
  /** Ids of members, in the order of the people given; `team` where one of them has a name already. */
  readonly teams: readonly { readonly team: string | null; readonly members: readonly string[] }[];
  readonly points: number;
}

const ROUNDS_PER_UNIT = 400;
const WARM = 20;
const COLD = 0.2;

/**
 * TB4: completes teams: deals units to as few teams as can hold them and searches for better ones by simulated annealing, which moves a unit or swaps
 * two. The points of the weakest team count as much again as those of all, so that none is left behind. Units are never torn, no team grows beyond its
 * most, people who must stay apart never meet, and a team with a name gets no second one; where that leaves no room there is one team more. The same people in another order, with the same seed, make the same teams.
 */
export function buildTeams(people: readonly Seeker[], units: readonly Unit[], wish: BuildWish): Built {
  const seekers = new Map(people.map((one) => [one.id, one]));
  const inOrder = units.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const random = createRandom(wish.seed);
  const mean = people.length === 0 ? 0 : people.reduce((all, one) => all + one.experience, 0) / people.length;
  const total = inOrder.reduce((all, unit) => all + unit.members.length, 0);
  const named = inOrder.filter(({ team }) => team !== null);
  const size = Math.max(named.length, Math.ceil(total / wish.most), total === 0 ? 0 : 1);
  const apart = new Set(wish.apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const worth = (team: readonly Unit[]) => {
    const members = team.flatMap((unit) => unit.members.map((id) => seekers.get(id)!));
    return pointsOf(fitOf(members, wish, wish.weights ?? usualWeights, mean));
  };
  const fits = (team: readonly Unit[]) => (team.length < 2 || lengthOf(team) <= wish.most) && !clash(team, apart);

  const teams: Unit[][] = named.map((unit) => [unit]);
  while (teams.length < size) teams.push([]);
  // The largest first: a triad finds room more hardly than one person.
  for (const unit of shuffled(inOrder.filter(({ team }) => team === null), random).toSorted((a, b) => b.members.length - a.members.length)) {
    const open = teams.filter((team) => fits([...team, unit]));
    const best = open.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
    if (best === undefined) teams.push([unit]);
    else best.push(unit);
  }

  const points = teams.map(worth);
  const goal = () => points.reduce((all, one) => all + one, 0) + Math.min(...points);
  let best = { teams: teams.map((team) => [...team]), goal: teams.length === 0 ? 0 : goal() };
  let now = best.goal;
  const rounds = teams.length < 2 ? 0 : ROUNDS_PER_UNIT * inOrder.length;
  for (let round = 0; round < rounds; round++) {
    const heat = WARM * (COLD / WARM) ** (round / rounds);
    const [from, to] = [pick(teams.length, random), pick(teams.length, random)];
    if (from === to) continue;
    const [left, right] = exchanged(teams[from]!, teams[to]!, random);
    if (!fits(left) || !fits(right)) continue;
    const before = [points[from]!, points[to]!] as const;
    [points[from], points[to]] = [worth(left), worth(right)];
    const next = goal();
    if (next >= now || random() < Math.exp((next - now) / heat)) {
      [teams[from], teams[to], now] = [left, right, next];
      if (now > best.goal) best = { teams: teams.map((team) => [...team]), goal: now };
    } else [points[from], points[to]] = before;
  }

  const order = new Map(people.map((one, i) => [one.id, i]));
  const built = best.teams.filter((team) => team.length > 0).map((team) => ({
    team: team.find((unit) => unit.team !== null)?.team ?? null,
    members: team.flatMap(({ members }) => members).toSorted((a, b) => order.get(a)! - order.get(b)!),
    worth: worth(team),
  }));
  return { teams: built.map(({ team, members }) => ({ team, members })), points: built.reduce((all, one) => all + one.worth, 0) };
}

/** One unit moves over, or two are swapped. */
function exchanged(from: readonly Unit[], to: readonly Unit[], random: () => number): [Unit[], Unit[]] {
  const given = pick(from.length, random);
  const taken = random() < 0.5 ? -1 : pick(to.length, random);
  const [gives, takes] = [from.filter((_, i) => i === given), to.filter((_, i) => i === taken)];
  return [[...from.filter((_, i) => i !== given), ...takes], [...to.filter((_, i) => i !== taken), ...gives]];
}

function clash(team: readonly Unit[], apart: ReadonlySet<string>): boolean {
  if (team.filter((unit) => unit.team !== null).length > 1) return true;
  const members = team.flatMap((unit) => unit.members);
  return apart.size > 0 && members.some((a) => members.some((b) => apart.has(`${a} ${b}`)));
}

const key = ({ members }: Unit) => members.toSorted().join(' ');
const lengthOf = (team: readonly Unit[]) => team.reduce((all, unit) => all + unit.members.length, 0);
const pick = (n: number, random: () => number) => Math.floor(random() * n);
