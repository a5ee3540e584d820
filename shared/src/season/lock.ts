import type { Season } from './schema.ts';

/** The parts of a season whose change would change what people entered for. */
export const lockedParts = ['eligibility', 'parts', 'preset', 'classes', 'consents', 'stages', 'standings', 'qualification', 'comparison'] as const;
export type LockedPart = (typeof lockedParts)[number];

/**
 * SE5, CL7: whether a version, newest first, was in force at its own opening (epoch ms). Whoever moves the opening later afterwards does not undo that
 * people entered.
 */
export function hasOpened(versions: readonly { readonly at: number; readonly opensAt: number | null }[], now: number): boolean {
  return versions.some(({ opensAt }, i) => opensAt !== null && opensAt <= (versions[i - 1]?.at ?? now));
}

/**
 * SE5: what differs between two seasons of what stands fast once entries are open. Titles, texts, dates and the quests of games may still
 * change: halls and days move, rules do not.
 */
export function lockedChanges(before: Season, after: Season): LockedPart[] {
  const same = (of: (season: Season) => unknown) => JSON.stringify(of(before)) === JSON.stringify(of(after));
  return lockedParts.filter((part) => {
    switch (part) {
      case 'eligibility':
      case 'parts':
      case 'preset':
      case 'classes': return !same((season) => season[part]);
      // Other words are another consent, and have another version.
      case 'consents': return !same((season) => season.consents);
      case 'stages': return !same(({ stages }) => stages.map(({ id, kind, country, into, appealsHours, games }) => [id, kind, country, into, appealsHours, games.map((game) => [game.id, game.start])]));
      case 'standings':
      case 'qualification':
      case 'comparison': return !same(({ stages }) => stages.map((stage) => stage[part]));
    }
  });
}
