import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { changesStandings } from '@tabarman/shared/game/seal.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';

/**
 * Who has something new to see: `appeals` the desk and those who appealed, `corrected` everybody, with what it changed for
 * them, `standings` everybody, each with an own place, `all` everybody, `screens` desk and projector, `counts` only their counts.
 */
export type News = 'appeals' | 'corrected' | 'standings' | 'all' | 'screens' | 'counts';

/** What the events of one write are to the hall. */
export function newsOf(events: readonly GameEvent[], before: GameState, after: GameState): News {
  if (events.some(isAboutAppeals)) return 'appeals';
  if (events.some(isCorrection)) return 'corrected';
  if (events.some((e) => changesStandings(e, after))) return 'standings';
  if (!events.every((e) => isForScreensOnly(e, before))) return 'all';
  return events.every((e) => e.type === 'playersJoined' || e.type === 'teamsMade') ? 'counts' : 'screens';
}

/** Everybody's standing may be another one. */
export function isCorrection({ type }: GameEvent): boolean {
  return type === 'questionVoided' || type === 'questionReinstated' || type === 'keyChanged' || type === 'pointsAdjusted';
}

export function isRuling(event: GameEvent): event is Extract<GameEvent, { type: 'appealsDeclined' }> {
  return event.type === 'appealsDeclined';
}

function isAboutAppeals({ type }: GameEvent): boolean {
  return type === 'appealsRaised' || type === 'appealsDeclined';
}

const forScreensOnly: readonly GameEvent['type'][] = [
  'playersJoined', 'gameLocked', 'deskTaken', 'projectorSet', 'hallCodeSet', 'burstKept', 'boardShown', 'soundSet', 'soundTested',
  'membersNamed', 'teamsMade', 'teamRenamed', 'teamRemoved', 'playerMoved', 'teamsDealt', 'dealTakenBack',
];

/** Phones have nothing new to show for these, but those of the concerned. */
function isForScreensOnly(event: GameEvent, { phase }: GameState): boolean {
  if (event.type === 'answeringOpened') return phase.name === 'question' && phase.timing.opensAt === event.opensAt;
  // T15: nobody's time ran out; the reveal is half a second away. A paused phone must hear that it may send.
  if (event.type === 'answeringEnded') return phase.name === 'question' && phase.timing.pausedAt === null;
  return forScreensOnly.includes(event.type);
}
