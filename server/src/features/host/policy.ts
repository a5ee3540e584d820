import type { GameRow } from '../game/ports.ts';
import type { Person } from '../session/ports.ts';

/** A6: an organiser owns games; whoever else leads one was invited to it. */
export function owns(person: Person, game: Pick<GameRow, 'ownerId'>): boolean {
  return game.ownerId === person.id;
}
