import type { GameState } from '@tabarman/shared/game/state.ts';
import { showReport, showReportPlayers } from '@tabarman/shared/report/show-report.ts';
import { api, type ApiContext } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { LiveGames } from '../game/ports.ts';
import type { Hosts } from '../host/service.ts';
import { reportFor } from './service.ts';

const PAGE = 50;

export interface ReportRouteParts {
  readonly games: LiveGames;
  readonly hosts: Hosts;
}

export function reportRoutes({ games, hosts }: ReportRouteParts) {
  async function ledState({ headers }: ApiContext, id: string): Promise<GameState> {
    const admission = await hosts.admit(headers, id);
    if (!admission.ok) throw problem(admission.error);
    const game = await games.open(id);
    if (!game) throw problem('game_not_found');
    return game.state;
  }

  return {
    get: api.reports.get.handler(async ({ input, context }) => {
      const state = await ledState(context, input.id);
      return showReport(await reportFor(state), state, input.language);
    }),

    players: api.reports.players.handler(async ({ input, context }) => {
      const state = await ledState(context, input.id);
      const { players } = await reportFor(state);
      const found = input.who === 'all' ? players : players.filter(({ needs }) => needs.length > 0);
      return { players: showReportPlayers(found.slice(input.offset, input.offset + PAGE), state), found: found.length };
    }),
  };
}
