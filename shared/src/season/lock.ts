import type { Season } from './schema.ts';

/** The parts of a season whose change would change what people entered for. */
export const lockedParts = ['eligibility', 'parts', 'preset', 'classes', 'consents', 'stages', 'standings', 'qualification', 'comparison'] as const;
export type LockedPart = (typeof lockedParts)[number];

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
