import type { GameState } from '@tabarman/shared/game/state.ts';
import { listReportPlayers } from '@tabarman/shared/report/list-players.ts';
import { showReport, showReportPlayers } from '@tabarman/shared/report/show-report.ts';
import { reportTables } from '@tabarman/shared/report/tables.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { valueOf } from '@tabarman/shared/stats/estimate.ts';
import { api, type ApiContext } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { problem } from '../../edge/problem.ts';
import type { Converter } from '../exchange/ports.ts';
import type { LiveGames } from '../game/ports.ts';
import type { Hosts } from '../host/service.ts';
import type { KeptReports } from './ports.ts';
import { keepReport, reportFor } from './service.ts';

const PAGE = 50;
/** A document is read by people: the best, and those to be helped. */
const ON_PAPER = 300;
const MOST_ON_PAPER = 1_000;

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', pdf: 'application/pdf' } as const;

export interface ReportRouteParts {
  readonly games: LiveGames;
  readonly hosts: Hosts;
  readonly converter: Converter;
  readonly kept: KeptReports;
}

export function reportRoutes({ games, hosts, converter, kept }: ReportRouteParts) {
  async function admitted({ headers }: ApiContext, id: string): Promise<void> {
    const admission = await hosts.admit(headers, id);
    if (!admission.ok) throw problem(admission.error);
  }

  async function ledState(context: ApiContext, id: string): Promise<GameState> {
    await admitted(context, id);
    const game = await games.open(id);
    if (!game) throw problem('game_not_found');
    return game.state;
  }

  return {
    get: api.reports.get.handler(async ({ input: { id, language }, context }) => {
      await admitted(context, id);
      const known = await kept.read(id, language);
      if (known) return known;
      const state = await ledState(context, id);
      const view = showReport(await reportFor(state), state, language);
      if (view.isFinished) await keepReport(kept, id, state);
      return view;
    }),

    players: api.reports.players.handler(async ({ input, context }) => {
      const state = await ledState(context, input.id);
      const { players } = await reportFor(state);
      const found = listReportPlayers(players, state, { ...input, isDown: input.order === 'down' });
      return { players: showReportPlayers(found.slice(input.offset, input.offset + PAGE), state), found: found.length };
    }),

    write: api.reports.write.handler(async ({ input: { id, format, language }, context }) => {
      const state = await ledState(context, id);
      const report = await reportFor(state);
      const view = showReport(report, state, language);
      const listed = format === 'pdf' ? report.players.filter(({ needs }, i) => i < ON_PAPER || needs.length > 0).slice(0, MOST_ON_PAPER) : report.players;
      const sheets = reportTables(view, showReportPlayers(listed, state), language);
      const bars = { title: reportWord(language, 'p'), values: view.questions.map(({ difficulty }) => valueOf(difficulty)) };
      const converted = await converter.convert({ do: 'tables', format, tables: { title: view.title, language, sheets, bars } });
      if (converted?.did !== 'written') throw problem('try_again');
      return { headers: { 'content-disposition': disposition(`${view.title} – ${reportWord(language, 'report')}`, format) }, body: new File([new Uint8Array(converted.bytes)], `report.${format}`, { type: types[format] }) };
    }),
  };
}
