import { questionFiguresSchema } from '@tabarman/shared/bank/figures.ts';
import { correctionViewSchema } from '@tabarman/shared/game/correction-views.ts';
import { presets } from '@tabarman/shared/game/scoring.ts';
import { resultRowSchema, teamRowViewSchema } from '@tabarman/shared/game/views.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import * as z from 'zod';
import type { GameResult, GameRow, GameRows } from '../features/game/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const title = textSchema(400);
const preset = z.enum(presets);
const rows = z.array(resultRowSchema);
const corrections = z.array(correctionViewSchema);
const teams = z.array(teamRowViewSchema);
const figures = z.array(questionFiguresSchema);

export function prismaGameRows(database: Database): GameRows {
  return {
    async create(row) {
      await database.game.create({ data: { ...row, createdAt: new Date(row.createdAt), finishedAt: null } });
    },
    async byId(id) {
      const found = await database.game.findUnique({ where: { id } });
      return found && gameRow(found);
    },
    async ownedBy(ownerId) {
      const found = await database.game.findMany({
        where: { ownerId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], include: { result: { select: { players: true } } },
      });
      return found.map((game) => ({ ...gameRow(game), players: game.result?.players ?? null }));
    },
    async unfinished() {
      return (await database.game.findMany({ where: { OR: [{ finishedAt: null }, { result: { isStale: true } }] }, orderBy: { createdAt: 'asc' } })).map(gameRow);
    },
    async reopen(id) {
      await database.gameResult.updateMany({ where: { gameId: id }, data: { isStale: true } });
    },
    async finish(id, finishedAt, result) {
      const data = columns(result);
      const { version } = result;
      // A game is finished by the one who finds it unfinished; after a crash in between, the fold is the same again.
      await database.$transaction([
        database.game.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: new Date(finishedAt) } }),
        database.gameResult.upsert({ where: { gameId: id }, update: {}, create: { gameId: id, ...data } }),
        database.gameResult.updateMany({ where: { gameId: id, version: { lt: version } }, data }),
        database.gameResult.updateMany({ where: { gameId: id, version }, data: { isStale: false } }),
      ]);
    },
    async replace(id, result) {
      await database.gameResult.updateMany({ where: { gameId: id }, data: { ...columns(result), reportVersion: null } });
    },
    async withNamesBefore(instant) {
      const found = await database.game.findMany({ where: { finishedAt: { lt: new Date(instant) }, forgottenAt: null }, orderBy: { finishedAt: 'asc' }, select: { id: true } });
      return found.map(({ id }) => id);
    },
    async forgotten(id, at) {
      await database.game.update({ where: { id }, data: { forgottenAt: new Date(at) } });
    },
    async result(id) {
      const found = await database.gameResult.findUnique({ where: { gameId: id } });
      return found && {
        version: found.version, hash: found.hash, rows: rows.parse(found.rows),
        corrections: corrections.parse(found.corrections ?? []), teams: teams.parse(found.teams ?? []), figures: figures.parse(found.figures ?? []),
      };
    },
  };
}

function columns({ version, hash, rows: players, corrections: made, teams: all, figures: how }: GameResult) {
  return { version, hash, players: players.length, rows: [...players], corrections: [...made], figures: [...how], ...(all.length > 0 ? { teams: [...all] } : {}), isStale: false };
}

function gameRow(game: Prisma.GameGetPayload<object>): GameRow {
  const { id, pin, ownerId, revisionId, projectorSecret } = game;
  return {
    id, pin, ownerId, revisionId, projectorSecret, title: title.parse(game.title), preset: preset.parse(game.preset),
    createdAt: game.createdAt.getTime(), finishedAt: game.finishedAt?.getTime() ?? null,
  };
}
