import type { Language } from '../kernel/language.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { substituteName } from '../names/offer.ts';
import type { GameEvent } from './events.ts';

/** In the place of the name of a host who was erased: the same in every language. */
export const ERASED = '—';

/** By which ids and names a host is in the events of a game. */
export interface HostTraces {
  /** Of the desks; the owner's is the account's. */
  readonly ids: ReadonlySet<string>;
  /** Names that are known from elsewhere. */
  readonly names: ReadonlySet<string>;
  readonly isOwner: boolean;
}

/**
 * U3: the events of a game without the name of one of its hosts. Corrections tell a host by name alone, so they lose every name
 * that this host had at a desk, also where another host had the same.
 */
export function withoutHost(events: readonly GameEvent[], { ids, names, isOwner }: HostTraces): GameEvent[] {
  const known = new Set(names);
  for (const event of events) {
    if (event.type === 'gameCreated' && isOwner) known.add(event.hostName);
    if (event.type === 'deskTaken' && ids.has(event.host)) known.add(event.name);
  }
  const rest = (name: string) => (known.has(name) ? ERASED : name);
  return events.map((event) => {
    if (event.type === 'gameCreated' && isOwner) return { ...event, hostName: ERASED };
    if (event.type === 'deskTaken' && ids.has(event.host)) return { ...event, name: ERASED };
    return 'by' in event && event.type !== 'gameLocked' ? { ...event, by: rest(event.by) } : event;
  });
}

/**
 * U4: the events of a game with a generated name for each player, member of a team and team that named itself, and without the
 * words of appeals. Seats, answers, points and places are what they were; the same game again gets the same names.
 */
export function withAliases(events: readonly GameEvent[]): GameEvent[] {
  const [created] = events;
  if (created?.type !== 'gameCreated') throw new Error('a journal begins with gameCreated');
  const { id, outline: { reference } } = created;
  const players = new Aliases(id, reference);
  const teams = new Aliases(`${id} teams`, reference);
  const asked = (playerId: string) => {
    const name = players.of(playerId);
    return { name, skeleton: skeletonOf(name) };
  };
  const members = (playerId: string, names: readonly string[]) => names.map((_, i) => players.of(`${playerId} ${i}`));
  const waiting = (playerId: string, was: object | null) => (was === null ? null : asked(playerId));

  return events.map((event): GameEvent => {
    switch (event.type) {
      case 'playersJoined': return {
        ...event, seats: event.seats.map((seat) => ({ ...seat, ...asked(seat.id), waiting: waiting(seat.id, seat.waiting), members: members(seat.id, seat.members) })),
      };
      case 'playerRenamed': return { ...event, ...asked(event.playerId) };
      case 'playerLetBack': return { ...event, ...asked(event.playerId), waiting: waiting(event.playerId, event.waiting) };
      case 'membersNamed': return { ...event, members: members(event.playerId, event.members) };
      case 'teamsMade': return { ...event, teams: event.teams.map((team) => ({ ...team, name: teams.of(String(team.number)) })) };
      case 'teamRenamed': return { ...event, name: teams.of(String(event.team)) };
      case 'appealsRaised': return { ...event, appeals: event.appeals.map((appeal) => ({ ...appeal, text: '' })) };
      // All of them: an event that is new has to say whether it holds a name.
      case 'answeringEnded': case 'answeringOpened': case 'appealsDeclined': case 'boardShown': case 'burstKept': case 'ceremonyMoved':
      case 'dealTakenBack': case 'deskTaken': case 'gameCreated': case 'gameFinished': case 'gameLocked': case 'hallCodeSet':
      case 'keyChanged': case 'leaderboardShown': case 'namesApproved': case 'playerMoved': case 'playerRemoved': case 'playersRemoved':
      case 'podiumShown': case 'pointsAdjusted': case 'projectorSet': case 'questionHeld': case 'questionOpened': case 'questionPaused':
      case 'questionReinstated': case 'questionResumed': case 'questionRevealed': case 'questionSkipped': case 'questionVoided':
      case 'questUnsealed': case 'restBegun': case 'restEnded': case 'paceHeld': case 'paceReleased': case 'roundOpened': case 'soundSet': case 'soundTested': case 'teamRemoved':
      case 'teamsDealt': case 'textRuled': case 'timeAdded': return event;
    }
  });
}

/** Names that no two share, found again by who bears them. */
class Aliases {
  readonly #seed: string;
  readonly #language: Language;
  readonly #given = new Map<string, string>();
  readonly #skeletons = new Set<string>();

  constructor(seed: string, language: Language) {
    this.#seed = seed;
    this.#language = language;
  }

  of(bearer: string): string {
    const given = this.#given.get(bearer) ?? substituteName(`${this.#seed} ${bearer}`, this.#language, (skeleton) => this.#skeletons.has(skeleton));
    this.#given.set(bearer, given);
    this.#skeletons.add(skeletonOf(given));
    return given;
  }
}
