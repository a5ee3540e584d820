import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { Keeper, type KeeperParts } from './keeper.ts';

interface FoundSeason {
  readonly season: Season;
}

/** One person who registers for a season, on one device. */
export class Registrant extends Keeper<FoundSeason, Season, RegisteringView> {
  constructor(parts: Omit<KeeperParts<FoundSeason, Season>, 'paths' | 'read'>) {
    super({ ...parts, paths: { of: 'seasons', own: 'registering', members: '/team/members' }, read: ({ season }) => season });
  }
}
