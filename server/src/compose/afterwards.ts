import { httpFeeds } from '../adapters/http-feeds.ts';
import { prismaCollection } from '../adapters/prisma-collection.ts';
import type { openDatabase } from '../adapters/prisma-database.ts';
import { prismaGrants } from '../adapters/prisma-grants.ts';
import { Collection } from '../features/collection/service.ts';
import type { Clock, Ids } from '../features/game/ports.ts';
import { awardedWorks } from '../features/grant/awarded-works.ts';
import { OwnGrants } from '../features/grant/own-grants.ts';
import type { ReleasedAwards } from '../features/grant/ports.ts';
import { GrantDesk } from '../features/grant/service.ts';
import type { CallWorks } from '../features/work/service.ts';
import type { TakingParts } from '../features/work/taking-part.ts';

interface AfterwardsWorld {
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
  readonly callWorks: CallWorks;
  readonly takingParts: TakingParts;
  readonly awards: ReleasedAwards;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly publicOrigin: () => string;
  /** Which addresses feeds are fetched from; without it those of the internet. */
  readonly isFeedAddress: ((address: string) => boolean) | undefined;
}

/** What comes after the awards of calls: support and its reports, and the public collection. */
export function composeAfterwards({ database, callWorks, takingParts, awards, ids, clock, publicOrigin, isFeedAddress }: AfterwardsWorld) {
  const grantParts = { grants: prismaGrants(database), awards, works: awardedWorks(callWorks), ids, clock };
  const grantDesk = new GrantDesk(grantParts);
  return {
    grantDesk, ownWorks: takingParts, ownGrants: new OwnGrants({ ...grantParts, desk: grantDesk, ownWorks: takingParts }),
    collection: new Collection({ rows: prismaCollection(database), fetchFeed: httpFeeds(isFeedAddress ? { isAllowed: isFeedAddress } : {}), origin: publicOrigin, ids, clock }),
  };
}
