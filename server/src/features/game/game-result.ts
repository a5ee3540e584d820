import { createHash } from 'node:crypto';
import { figuresOf } from '@tabarman/shared/bank/figures.ts';
import { scoreSheet } from '@tabarman/shared/game/fold.ts';
import { showAudit } from '@tabarman/shared/game/show-corrections.ts';
import { showTop } from '@tabarman/shared/game/show-player.ts';
import { showTeams } from '@tabarman/shared/game/show-teams.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import type { ResultRow } from '@tabarman/shared/game/views.ts';
import type { GameResult } from './ports.ts';

/** What finished games keep as rows; the hash lets report, export and replay be compared (S5). */
export function resultOf(state: GameState): GameResult {
  const version = 1 + state.corrections.length;
  return {
    version, corrections: showAudit(state), hash: createHash('sha256').update(scoreSheet(state)).digest('hex'),
    rows: resultRows(state), teams: showTeams(state), figures: figuresOf(state),
  };
}

/** The whole board, and where everybody on it is from. */
function resultRows(state: GameState): ResultRow[] {
  const homes = new Map([...state.players.values()].map(({ number, home }) => [number, home]));
  return showTop(state, state.board.length).map((row) => ({ ...row, home: homes.get(row.number) ?? null }));
}
