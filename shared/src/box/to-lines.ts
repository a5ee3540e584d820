import type { GameEvent } from '../game/events.ts';
import type { StoredAnswer } from '../game/state.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { matchNames } from '../season/from-game.ts';
import type { BundleHead } from './bundle.ts';
import type { Line } from './result.ts';

/**
 * HB5: the journal of a hall as it leaves it: no secret of a phone, a desk or a quest, and of people the names that were on the
 * roster. Questions and keys stay out: the centre has its own. Answers stand behind the opening of their question.
 */
export function toLines(events: readonly GameEvent[], answersOf: (index: number) => readonly StoredAnswer[], { roster, venue }: Pick<BundleHead, 'roster' | 'venue'>): Line[] {
  const names = new Names(roster);
  return events.flatMap((event): Line[] => {
    const line: Line = { kind: 'event', event: bare(event, names, venue.name) };
    return event.type === 'questionOpened' ? [line, { kind: 'answers', index: event.index, answers: [...answersOf(event.index)] }] : [line];
  });
}

class Names {
  readonly #roster: BundleHead['roster'];
  readonly #numbers = new Map<string, number>();

  constructor(roster: BundleHead['roster']) {
    this.#roster = roster;
  }

  seat(playerId: string, number: number): void {
    this.#numbers.set(playerId, number);
  }

  of(playerId: string, name: string): { name: string; skeleton: string } {
    const isExpected = matchNames([{ number: 1, name }], this.#roster).size > 0;
    const told = isExpected ? name : `№ ${this.#numbers.get(playerId) ?? 0}`;
    return { name: told, skeleton: skeletonOf(told) };
  }
}

function bare(event: GameEvent, names: Names, host: string): Record<string, unknown> & { type: string; v: number } {
  switch (event.type) {
    case 'gameCreated': {
      const { outline: _, ...rest } = event;
      return { ...rest, id: '', pin: '', hostName: host };
    }
    case 'questUnsealed': {
      const { outline: _, ...rest } = event;
      return rest;
    }
    case 'questionOpened': {
      const { content, ...rest } = event;
      return { ...rest, id: content.id };
    }
    case 'questionRevealed': {
      const { key: _, ...rest } = event;
      return rest;
    }
    case 'playersJoined': return {
      ...event,
      seats: event.seats.map((seat) => {
        names.seat(seat.id, seat.number);
        return { ...seat, ...names.of(seat.id, seat.name), secretHash: `seat ${seat.number}`, waiting: null, home: null, members: [] };
      }),
    };
    case 'playerRenamed': return { ...event, ...names.of(event.playerId, event.name) };
    case 'playerLetBack': return { ...event, ...names.of(event.playerId, event.name), waiting: null };
    case 'membersNamed': return { ...event, members: [] };
    case 'teamsMade': return { ...event, teams: event.teams.map((team) => ({ ...team, name: `№ ${team.number}`, code: '0000' })) };
    case 'teamRenamed': return { ...event, name: `№ ${event.team}` };
    case 'deskTaken': return { ...event, host: '', name: host, device: null };
    case 'questionVoided': case 'questionReinstated': case 'keyChanged': case 'pointsAdjusted': case 'appealsDeclined': return { ...event, by: host };
    // All of them: an event that is new has to say whether it holds a name or a secret.
    case 'answeringEnded': case 'answeringOpened': case 'appealsRaised': case 'boardShown': case 'burstKept': case 'ceremonyMoved': case 'dealTakenBack':
    case 'gameFinished': case 'gameLocked': case 'hallCodeSet': case 'leaderboardShown': case 'namesApproved': case 'playerMoved': case 'playerRemoved':
    case 'playersRemoved': case 'podiumShown': case 'projectorSet': case 'questionHeld': case 'questionPaused': case 'questionResumed':
    case 'questionSkipped': case 'restBegun': case 'restEnded': case 'paceHeld': case 'paceReleased': case 'roundOpened': case 'soundSet': case 'soundTested': case 'teamRemoved':
    case 'teamsDealt': case 'textRuled': case 'timeAdded': return event;
  }
}
