import type { Script } from '@tabarman/shared/game/decision.ts';
import { LocalGame, type OnePlayer } from './local-game.ts';

const START = 1_800_000_000_000;

/** A game that stands still at its first question, open for answers or revealed. */
export function gameAt(script: Script, moment: 'question' | 'reveal', player: OnePlayer): LocalGame {
  let now = START;
  const game = new LocalGame(script, () => now, player);
  const isThere = () => game.state.phase.name === moment && !(game.state.phase.name === 'question' && moment === 'question' && game.state.phase.isReading);
  // Lobby, round, question, options, reveal: each is reached in a step or when its time is up.
  for (let step = 0; step < 12 && !isThere(); step += 1) {
    if (game.nextAt === null) game.advance();
    else now = Math.max(now, game.nextAt);
    game.catchUp();
  }
  return game;
}
