import type { IncomingHttpHeaders } from 'node:http';
import { showResultGroups } from '@tabarman/shared/game/show-groups.ts';
import { api, signedIn, type ApiContext } from '../../edge/api.ts';
import { Buckets } from '../../edge/limits.ts';
import { limit } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { FrozenQuests } from '../quest/ports.ts';
import type { Host, Hosts } from '../host/service.ts';
import { projectorLink } from './live-games.ts';
import { GameUnreadable, type Clock, type DeskOfGame, type GameRow, type GameRows, type Ids, type LiveGames, type OwnGame } from './ports.ts';

/** More than a phone on the worst network sends: it tries again every half second, for one answer at a time. */
const SENDS = { burst: 8, perSecond: 3 };
/** Answers with no seat behind them, from one address. */
const STRANGERS = { burst: 60, perSecond: 1 };

export interface GameRouteParts {
  readonly clock: Clock;
  readonly ids: Ids;
  /** The games that a phone may have its seat in: a rehearsal's phones have theirs in another hall. */
  readonly hallOf: (headers: IncomingHttpHeaders) => LiveGames;
  readonly games: LiveGames;
  readonly rows: GameRows;
  readonly quests: FrozenQuests;
  readonly hosts: Hosts;
}

export function gameRoutes({ games, rows, quests, hosts, clock, ids, hallOf }: GameRouteParts) {
  const sends = new Buckets(SENDS, clock);
  const strangers = new Buckets(STRANGERS, clock);

  async function ledRow({ headers }: ApiContext, id: string): Promise<{ row: GameRow; host: Host }> {
    const admission = await hosts.admit(headers, id);
    if (!admission.ok) throw problem(admission.error);
    return admission;
  }

  async function ledGame(context: ApiContext, id: string): Promise<{ game: DeskOfGame; host: Host }> {
    const { host } = await ledRow(context, id);
    const game = await games.open(id);
    if (!game) throw problem('game_not_found');
    return { game, host };
  }

  /** A finished game is told from its rows: listing many must not load them all. */
  async function summary(row: OwnGame) {
    const { id, pin, title, preset, createdAt, finishedAt } = row;
    const live = finishedAt === null ? await games.open(id).catch(nullIfUnreadable) : null;
    const { state, players } = live?.summary ?? { state: 'finished' as const, players: row.players ?? 0 };
    return { id, pin, title, preset, createdAt, finishedAt, state, players, projectorLink: projectorLink(row) };
  }

  return {
    list: api.games.list.use(signedIn).handler(async ({ context }) => {
      const own = await rows.ownedBy(context.signedIn.id);
      return Promise.all(own.map(summary));
    }),

    create: api.games.create.use(signedIn).handler(async ({ input, context }) => {
      const quest = await quests.freeze(input.questId, context.signedIn, { mayWait: true });
      if (!quest.ok) throw problem(quest.error);
      const { id: ownerId, name: hostName } = context.signedIn;
      const { settings, projectorLanguages } = input;
      const row = await games.create({ ownerId, hostName, revisionId: quest.revisionId, settings, projectorLanguages });
      if (!row) throw problem('not_found');
      return summary({ ...row, players: null });
    }),

    desk: api.games.desk.handler(async ({ input, context }) => {
      const { game } = await ledGame(context, input.id);
      game.see();
      return desk(game, input);
    }),

    command: api.games.command.handler(async ({ input, context }) => {
      const { game, host } = await ledGame(context, input.id);
      const error = await game.command(input.command, { ...host, device: null });
      if (error) throw problem(error);
      return desk(game, input);
    }),

    // R7: the same road as over a socket, from the seat on.
    answer: api.games.answer.handler(async ({ input, context }) => {
      // Now that all of it is here: who could begin a request early and end it late would stop the own clock.
      const receivedAt = clock.now();
      const { id, secret, ...answer } = input;
      const game = await hallOf(context.headers).open(id);
      const playerId = game?.seatOf(ids.hash(secret));
      if (!game || !playerId) {
        limit(strangers.take(context.from.address), context);
        throw problem('seat_not_found');
      }
      limit(sends.take(`${id} ${playerId}`), context);
      const reply = await game.answer({ playerId, answer, receivedAt });
      if (!reply.ok) throw problem(reply.error);
      return reply.data;
    }),

    players: api.games.players.handler(async ({ input, context }) => {
      const { game } = await ledGame(context, input.id);
      return game.players(input.search, input.offset, input.language);
    }),

    crowd: api.games.crowd.handler(async ({ input, context }) => {
      const { game } = await ledGame(context, input.id);
      return game.crowd();
    }),

    teams: api.games.teams.handler(async ({ input, context }) => {
      const { game } = await ledGame(context, input.id);
      return game.teams(input.search, input.offset);
    }),

    results: api.games.results.handler(async ({ input, context }) => {
      const { row: { id } } = await ledRow(context, input.id);
      const result = await rows.result(id);
      if (!result) throw problem('not_now');
      const { version, hash, rows: standings, corrections, teams } = result;
      return { version, hash, rows: [...standings], groups: showResultGroups(standings, input.language), corrections: [...corrections], teams: [...teams] };
    }),

    corrections: api.games.corrections.handler(async ({ input, context }) => (await ledGame(context, input.id)).game.corrections()),

    preview: api.games.preview.handler(async ({ input, context }) => {
      const { game } = await ledGame(context, input.id);
      const preview = game.preview(input.correction);
      if (!preview.ok) throw problem(preview.error);
      return preview.data;
    }),
  };
}

/** One game whose journal is damaged must not hide the others from their owner. */
function nullIfUnreadable(error: unknown): null {
  if (error instanceof GameUnreadable) return null;
  throw error;
}

function desk(game: DeskOfGame, { language }: { language: Parameters<DeskOfGame['deskMessage']>[0] }) {
  const { view, progress } = game.deskMessage(language);
  return { view, progress };
}
