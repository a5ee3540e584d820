import type { Person } from '../session/ports.ts';
import type { GameRow } from './ports.ts';

/** A6: an organiser runs own games only; a foreign one is not there, so that its id tells nothing. */
export function mayRun(person: Person, game: Pick<GameRow, 'ownerId'>): boolean {
  return game.ownerId === person.id;
}
