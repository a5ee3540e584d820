import { createHash } from 'node:crypto';
import { scoreSheet } from '@tabarman/shared/game/fold.ts';
import { showTop } from '@tabarman/shared/game/show-player.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import type { GameResult } from './ports.ts';

/** What finished games keep as rows; the hash lets report, export and replay be compared (S5). */
export function resultOf(state: GameState): GameResult {
  return { hash: createHash('sha256').update(scoreSheet(state)).digest('hex'), rows: showTop(state, state.board.length) };
}
