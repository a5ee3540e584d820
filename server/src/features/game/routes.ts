import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Quests } from '../quest/ports.ts';
import type { Person } from '../session/ports.ts';
import { projectorLink } from './live-games.ts';
import { mayRun } from './policy.ts';
import { GameUnreadable, type DeskOfGame, type GameRow, type GameRows, type LiveGames, type OwnGame } from './ports.ts';

export interface GameRouteParts {
  readonly games: LiveGames;
  readonly rows: GameRows;
  readonly quests: Quests;
}

export function gameRoutes({ games, rows, quests }: GameRouteParts) {
  async function ownRow(id: string, person: Person): Promise<GameRow> {
    const row = await rows.byId(id);
    if (!row || !mayRun(person, row)) throw problem('game_not_found');
    return row;
  }

  async function ownGame(id: string, person: Person): Promise<DeskOfGame> {
    await ownRow(id, person);
    const game = await games.open(id);
    if (!game) throw problem('game_not_found');
    return game;
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
      const quest = await quests.byId(input.questId);
      if (!quest) throw problem('not_found');
      const { id: ownerId, name: hostName } = context.signedIn;
      const { settings, projectorLanguages } = input;
      const row = await games.create({ ownerId, hostName, revisionId: quest.revisionId, settings, projectorLanguages });
      if (!row) throw problem('not_found');
      return summary({ ...row, players: null });
    }),

    desk: api.games.desk.use(signedIn).handler(async ({ input, context }) => {
      const game = await ownGame(input.id, context.signedIn);
      game.see();
      return desk(game, input);
    }),

    command: api.games.command.use(signedIn).handler(async ({ input, context }) => {
      const game = await ownGame(input.id, context.signedIn);
      const { id, name } = context.signedIn;
      const error = await game.command(input.command, { id, name, device: null });
      if (error) throw problem(error);
      return desk(game, input);
    }),

    players: api.games.players.use(signedIn).handler(async ({ input, context }) => {
      const game = await ownGame(input.id, context.signedIn);
      return game.players(input.search, input.offset);
    }),

    crowd: api.games.crowd.use(signedIn).handler(async ({ input, context }) => {
      const game = await ownGame(input.id, context.signedIn);
      return game.crowd();
    }),

    results: api.games.results.use(signedIn).handler(async ({ input, context }) => {
      const { id } = await ownRow(input.id, context.signedIn);
      const result = await rows.result(id);
      if (!result) throw problem('not_now');
      return { ...result, rows: [...result.rows], corrections: [...result.corrections] };
    }),

    corrections: api.games.corrections.use(signedIn).handler(async ({ input, context }) => (await ownGame(input.id, context.signedIn)).corrections()),

    preview: api.games.preview.use(signedIn).handler(async ({ input, context }) => {
      const preview = (await ownGame(input.id, context.signedIn)).preview(input.correction);
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
