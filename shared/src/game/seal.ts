import { roundOf } from './course.ts';
import type { GameEvent } from './events.ts';
import type { GameState } from './state.ts';

type Sealable = Pick<GameState, 'settings' | 'outline' | 'phase'>;

/**
 * B1: whether places are kept from phones and projector now: from the opening of a sealed last round until the ceremony
 * has revealed the first place. Whoever shows places, teams or groups outside the desk asks here.
 */
export function isSealed({ settings, outline, phase }: Sealable): boolean {
  if (!settings.isLastRoundSealed) return false;
  if (phase.name === 'podium') return phase.told !== 1;
  return 'index' in phase && roundOf(outline, phase.index) === outline.rounds.length - 1;
}

/** B5: whether a player of this place may know it: a place that was revealed once is known for good. */
export function isTold(state: Sealable, place: number): boolean {
  if (!isSealed(state)) return true;
  return state.phase.name === 'podium' && state.phase.told !== null && place >= state.phase.told;
}

/** What seals or unseals a place. */
const sealing: ReadonlySet<GameEvent['type']> = new Set(['roundOpened', 'podiumShown', 'ceremonyMoved', 'gameFinished']);

/** Whether an event changes what players are told of their own standing. */
export function changesStandings({ type }: GameEvent, { settings }: Pick<GameState, 'settings'>): boolean {
  return type === 'questionRevealed' || (settings.isLastRoundSealed && sealing.has(type));
}
