import { may } from '@tabarman/shared/access/permissions.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Present } from '../session/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { VenueRow } from './ports.ts';
import type { Venues } from './service.ts';

export interface VenueRouteParts {
  readonly venues: Venues;
  readonly stages: Stages;
}

export function venueRoutes({ venues, stages }: VenueRouteParts) {
  /** A26: whose a hall is: of its country, or of the whole season. */
  async function countriesOfHall(seasonId: string, country: CountryCode | null): Promise<readonly CountryCode[] | null> {
    const season = await stages.season(seasonId);
    return season && venues.countriesOf(season, { country });
  }

  async function written(person: Present, seasonId: string, venueId: string): Promise<VenueRow> {
    const venue = await venues.byId(seasonId, venueId);
    if (!venue) throw problem('not_found');
    mustAnswerFor(person, await countriesOfHall(seasonId, venue.country));
    return venue;
  }

  /** VN5: who runs it, and who may write it. */
  async function run(person: Present, seasonId: string, venueId: string): Promise<VenueRow> {
    const venue = await venues.runs(person, seasonId, venueId);
    if (typeof venue === 'string') throw problem(venue);
    return venue;
  }

  async function show(person: Present, seasonId: string) {
    const seesAll = may(person.role, 'season.write');
    const shown = await venues.show(seasonId, person.id, ({ hosts }) => seesAll || hosts.some(({ id }) => id === person.id));
    if (!shown) throw problem('not_found');
    return shown;
  }

  return {
    list: api.venues.list.use(signedIn).handler(({ input, context }) => show(context.signedIn, input.id)),

    add: api.venues.add.use(signedIn).handler(async ({ input: { id, venue }, context }) => {
      mustAnswerFor(context.signedIn, await countriesOfHall(id, venue.country));
      const unfit = await venues.fits(id, venue);
      if (unfit) throw problem(unfit);
      if ((await venues.rows.add(id, venue, venues.now())) === null) throw problem('venue_name_taken');
      return show(context.signedIn, id);
    }),

    change: api.venues.change.use(signedIn).handler(async ({ input: { id, venueId, venue }, context }) => {
      await written(context.signedIn, id, venueId);
      mustAnswerFor(context.signedIn, await countriesOfHall(id, venue.country));
      const refusal = (await venues.fits(id, venue)) ?? (await venues.rows.change(id, venueId, venue));
      if (refusal) throw problem(refusal);
      return show(context.signedIn, id);
    }),

    remove: api.venues.remove.use(signedIn).handler(async ({ input: { id, venueId }, context }) => {
      await written(context.signedIn, id, venueId);
      const refusal = await venues.rows.remove(id, venueId);
      if (refusal) throw problem(refusal);
      return show(context.signedIn, id);
    }),

    setHosts: api.venues.setHosts.use(signedIn).handler(async ({ input: { id, venueId, people }, context }) => {
      await written(context.signedIn, id, venueId);
      await venues.rows.setHosts(id, venueId, people);
      return show(context.signedIn, id);
    }),

    setRoster: api.venues.setRoster.use(signedIn).handler(async ({ input: { id, venueId, entries }, context }) => {
      await written(context.signedIn, id, venueId);
      await venues.rows.setRoster(id, venueId, entries);
      return show(context.signedIn, id);
    }),

    setTerms: api.venues.setTerms.use(signedIn).handler(async ({ input: { id, terms, ...game }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, game.stage));
      if (!(await venues.hasGame(id, game))) throw problem('not_found');
      await venues.rows.setTerms(id, game, terms);
      return show(context.signedIn, id);
    }),

    checkIn: api.venues.checkIn.use(signedIn).handler(async ({ input: { id, venueId, entryId, isHere, ...game }, context }) => {
      const { roster } = await run(context.signedIn, id, venueId);
      if (!roster.includes(entryId) || !(await venues.hasGame(id, game))) throw problem('not_found');
      await venues.rows.checkIn(venueId, entryId, game, { personId: context.signedIn.id, at: isHere ? venues.now() : null });
      return show(context.signedIn, id);
    }),

    makeGame: api.venues.makeGame.use(signedIn).handler(async ({ input: { id, venueId, ...wanted }, context }) => {
      await run(context.signedIn, id, venueId);
      const refusal = await venues.makeGame(context.signedIn, { seasonId: id, venueId, ...wanted });
      if (refusal) throw problem(refusal);
      return show(context.signedIn, id);
    }),
  };
}
