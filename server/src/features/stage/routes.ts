import { may } from '@tabarman/shared/access/permissions.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { GameRows } from '../game/ports.ts';
import type { Hosts } from '../host/service.ts';
import type { Present } from '../session/ports.ts';
import type { Venues } from '../venue/service.ts';
import type { SeasonGameRow } from './ports.ts';
import { showTable, type Stages } from './service.ts';

export interface StageRouteParts {
  readonly stages: Stages;
  readonly hosts: Hosts;
  readonly venues: Venues;
  readonly rows: GameRows;
}

export function stageRoutes({ stages, hosts, venues, rows }: StageRouteParts) {
  async function entries(seasonId: string, isDone = true) {
    if (!isDone || !(await stages.isThere(seasonId))) throw problem('not_found');
    return stages.entries(seasonId);
  }

  async function games(seasonId: string, isDone = true) {
    if (!isDone || !(await stages.isThere(seasonId))) throw problem('not_found');
    return stages.games(seasonId);
  }

  async function entryOf(seasonId: string, entryId: string) {
    const entry = (await entries(seasonId)).find(({ id }) => id === entryId);
    if (!entry) throw problem('not_found');
    return entry;
  }

  async function stageOfGame(seasonId: string, gameId: string): Promise<string> {
    const game = (await games(seasonId)).find((one) => one.gameId === gameId);
    if (!game) throw problem('not_found');
    return game.stage;
  }

  /** VN3: what is played elsewhere is told to those who write the season alone, until all halls are done. */
  async function kept({ role, id }: Present, seasonId: string): Promise<(game: SeasonGameRow) => boolean> {
    if (may(role, 'season.write')) return () => false;
    const [isEmbargoed, own] = [await stages.embargo(seasonId), new Set((await rows.ownedBy(id)).map((game) => game.id))];
    return (game) => isEmbargoed(game) && !own.has(game.gameId);
  }

  async function standing(seasonId: string, stage: string, seen = stages) {
    const table = await seen.table(seasonId, stage);
    if (!table) throw problem('not_found');
    const outlook = await seen.outlook(seasonId, stage);
    return { ...showTable(table), outlook: outlook && [...outlook].map(([entryId, one]) => ({ entryId, outlook: one })) };
  }

  async function seats(seasonId: string, stage: string) {
    const found = await stages.seats(seasonId, stage);
    if (!found) throw problem('not_found');
    return found.map(({ entry, ...seat }) => ({ ...seat, entryId: entry }));
  }

  return {
    entries: api.stages.entries.use(signedIn).handler(({ input }) => entries(input.id)),

    addEntries: api.stages.addEntries.use(signedIn).handler(async ({ input, context }) => {
      await entries(input.id);
      mustAnswerFor(context.signedIn, input.entries.map(({ country }) => country));
      await stages.addEntries(input.id, input.entries);
      return entries(input.id);
    }),

    changeEntry: api.stages.changeEntry.use(signedIn).handler(async ({ input: { id, entryId, entry }, context }) => {
      mustAnswerFor(context.signedIn, [(await entryOf(id, entryId)).country, entry.country]);
      return entries(id, await stages.changeEntry(id, entryId, entry));
    }),

    withdraw: api.stages.withdraw.use(signedIn).handler(async ({ input: { id, entryId, isWithdrawn }, context }) => {
      mustAnswerFor(context.signedIn, [(await entryOf(id, entryId)).country]);
      return entries(id, await stages.withdraw(id, entryId, isWithdrawn));
    }),

    games: api.stages.games.use(signedIn).handler(async ({ input, context }) => {
      if (!(await stages.isThere(input.id))) throw problem('not_found');
      return stages.games(input.id, await kept(context.signedIn, input.id));
    }),

    addGame: api.stages.addGame.use(signedIn).handler(async ({ input: { id, venue, ...game }, context }) => {
      // Whoever lets a game count has to lead it.
      if (!(await hosts.admit(context.headers, game.gameId)).ok) throw problem('not_found');
      mustAnswerFor(context.signedIn, await stages.countries(id, game.stage));
      const venueId = venue === '' ? null : await venues.rows.named(id, venue, venues.now());
      return games(id, await stages.addGame(id, { ...game, venueId }));
    }),

    match: api.stages.match.use(signedIn).handler(async ({ input: { id, gameId, seats }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, await stageOfGame(id, gameId)));
      const isTwice = (list: readonly (number | string)[]) => new Set(list).size < list.length;
      if (isTwice(seats.map((seat) => seat.entryId)) || isTwice(seats.map((seat) => seat.number))) throw problem('entry_twice');
      return games(id, await stages.match(id, gameId, new Map(seats.map(({ number, entryId }) => [number, entryId]))));
    }),

    removeGame: api.stages.removeGame.use(signedIn).handler(async ({ input: { id, gameId }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, await stageOfGame(id, gameId)));
      return games(id, await stages.removeGame(id, gameId));
    }),

    table: api.stages.table.use(signedIn).handler(async ({ input: { id, stage }, context }) => standing(id, stage, stages.without(await kept(context.signedIn, id)))),

    addPlayOff: api.stages.addPlayOff.use(signedIn).handler(async ({ input: { id, ...tie }, context }) => {
      if (!(await hosts.admit(context.headers, tie.gameId)).ok) throw problem('not_found');
      mustAnswerFor(context.signedIn, await stages.countries(id, tie.stage));
      if (!(await stages.addPlayOff(id, tie))) throw problem('tie_gone');
      return standing(id, tie.stage);
    }),

    seats: api.stages.seats.use(signedIn).handler(({ input: { id, stage } }) => seats(id, stage)),

    answerSeat: api.stages.answerSeat.use(signedIn).handler(async ({ input: { id, stage, entryId, isConfirmed }, context }) => {
      mustAnswerFor(context.signedIn, [(await entryOf(id, entryId)).country]);
      if (!(await stages.answerSeat(id, stage, entryId, isConfirmed))) throw problem('seat_gone');
      return seats(id, stage);
    }),
  };
}
