import { cleanName } from '../kernel/name.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { offeredName, substituteName } from '../names/offer.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { JoinCommand } from './commands.ts';
import type { GameState, Player } from './state.ts';

/** X4, X5: under which name somebody comes in, or why not. Where the host approves names, the hall first sees a substitute. */
export function nameFor(
  { settings }: Pick<GameState, 'settings'>,
  { playerId, secretHash, name: asked, language }: Pick<JoinCommand, 'playerId' | 'secretHash' | 'name' | 'language'>,
  isTaken: (skeleton: string) => boolean,
): ErrorCode | Pick<Player, 'name' | 'skeleton' | 'waiting'> {
  if (typeof asked !== 'string') {
    const name = offeredName(secretHash, asked.offer, asked.language);
    const skeleton = skeletonOf(name);
    return isTaken(skeleton) ? 'name_taken' : { name, skeleton, waiting: null };
  }
  if (settings.names === 'generated') return 'name_not_allowed';
  const cleaned = cleanName(asked);
  if (!cleaned.ok) return cleaned.error;
  const { name, skeleton } = cleaned;
  if (isTaken(skeleton)) return 'name_taken';
  if (settings.names === 'own') return { name, skeleton, waiting: null };
  const substitute = substituteName(playerId, language, (other) => other === skeleton || isTaken(other));
  return { name: substitute, skeleton: skeletonOf(substitute), waiting: { name, skeleton } };
}
