import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { DeskItem } from '@tabarman/shared/collection/views.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import { told } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import { Buckets } from '../../edge/limits.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { OwnWorks } from '../work/ports.ts';
import type { ItemRow } from './ports.ts';
import type { Collection } from './service.ts';

export interface CollectionRouteParts {
  readonly collection: Collection;
  readonly ownWorks: OwnWorks;
  readonly clock: Clock;
}

/** What one device sends at most. */
const SENDS = { burst: 30, perSecond: 0.5 };

export function collectionRoutes({ collection }: CollectionRouteParts) {
  const all = async (): Promise<DeskItem[]> => (await collection.all()).map(({ id, code, item, state, addedAt, out, source, consent }) => ({ id, code, item, state, addedAt, out, source, consent }));

  /** A26: whoever changes something of a work answers for the countries that it is from. */
  async function mine(person: Standing, id: string): Promise<ItemRow> {
    const found = await collection.byId(id);
    if (!found) throw problem('not_found');
    mustAnswerFor(person, found.item.countries);
    return found;
  }

  return {
    list: api.collection.list.use(signedIn).handler(all),

    add: api.collection.add.use(signedIn).handler(async ({ input: { item, consent }, context }) => {
      mustAnswerFor(context.signedIn, item.countries);
      await collection.add(item, consent);
      return all();
    }),

    change: api.collection.change.use(signedIn).handler(async ({ input: { id, item }, context }) => {
      await mine(context.signedIn, id);
      mustAnswerFor(context.signedIn, item.countries);
      await collection.change(id, item);
      return all();
    }),

    move: api.collection.move.use(signedIn).handler(async ({ input: { id, state, note }, context }) => {
      const refused = await collection.move(await mine(context.signedIn, id), state, note);
      if (refused) throw problem(refused);
      return all();
    }),

    preview: api.collection.preview.use(signedIn).handler(async ({ input }) => told(await collection.preview(input.url))),

    take: api.collection.take.use(signedIn).handler(async ({ input: { url, entries } }) => {
      const refused = await collection.take(url, entries);
      if (refused) throw problem(refused);
      return all();
    }),
  };
}

/** PB1, PB2: what the own work gives to the collection, and takes back. */
export function ownCollectionRoutes({ collection, ownWorks, clock }: CollectionRouteParts) {
  const sends = new Buckets(SENDS, clock);

  async function own({ slug, key }: Pick<Asker, 'slug' | 'key'>, context: ApiContext) {
    const waitMs = sends.take(key);
    if (waitMs > 0) {
      context.retryAfter(waitMs);
      throw problem('too_many');
    }
    const mine = await ownWorks.mine({ slug, key, account: await context.person() });
    if (!mine) throw problem('entrant_not_found');
    return mine;
  }

  return {
    list: api.ownCollection.list.handler(async ({ input, context }) => {
      const { work } = await own(input, context);
      return work ? collection.ofWork(work.id) : [];
    }),

    offer: api.ownCollection.offer.handler(async ({ input, context }) => {
      const { work, person } = await own(input, context);
      // What was never handed in is nothing yet.
      if (!work?.latest) throw problem('team_not_found');
      const refused = await collection.offer(work.id, person.id, input.item);
      if (refused) throw problem(refused);
      return collection.ofWork(work.id);
    }),

    withdraw: api.ownCollection.withdraw.handler(async ({ input, context }) => {
      const { work } = await own(input, context);
      const refused = work ? await collection.withdraw(work.id, input.item) : 'not_found';
      if (refused) throw problem(refused);
      return collection.ofWork(work?.id ?? '');
    }),
  };
}
