import { createRandom, shuffled } from '../kernel/random.ts';

export interface Dealt {
  readonly id: string;
  /** What is to be spread over the teams, such as a country; null where nothing is. */
  readonly group: string | null;
}

/**
 * M8: players dealt into `teams` teams by chance; the seed decides, not the order they are given in. One group after another is
 * dealt like cards, each beginning where the last one ended: sizes differ by at most one, and so do the members of each
 * group in them.
 */
export function balanceTeams(players: readonly Dealt[], teams: number, seed: number): string[][] {
  const random = createRandom(seed);
  const sorted = [...players].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = [...Map.groupBy(sorted, (p) => p.group)].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)).map(([, group]) => group);
  const deck = shuffled(groups, random).flatMap((group) => shuffled(group, random));
  const dealt = Array.from({ length: teams }, (): string[] => []);
  deck.forEach(({ id }, i) => dealt[i % teams]?.push(id));
  return dealt;
}

/** How many teams a wish makes of so many players: none is empty. */
export function teamCount(players: number, by: 'count' | 'size', n: number): number {
  return Math.max(1, Math.min(players, by === 'count' ? n : Math.ceil(players / n)));
}
