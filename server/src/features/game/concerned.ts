import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { GameState, PlayerId } from '@tabarman/shared/game/state.ts';
import { teamOf } from '@tabarman/shared/game/teams.ts';

/** Whose own view these events changed outside of a step of the game: a new name, a new team, somebody new in it. */
export function concernedBy(events: readonly GameEvent[], before: GameState, after: GameState): ReadonlySet<PlayerId> {
  const concerned = new Set<PlayerId>();
  for (const event of events) {
    for (const renamed of renamedBy(event)) for (const id of [renamed, ...(teamOf(after.teams, renamed)?.members ?? [])]) concerned.add(id);
  }
  const [was, is] = [before.teams.all, after.teams.all];
  if (was === is) return concerned;
  for (const number of new Set([...was.keys(), ...is.keys()])) {
    if (was.get(number) === is.get(number)) continue;
    for (const id of [...(was.get(number)?.members ?? []), ...(is.get(number)?.members ?? [])]) concerned.add(id);
  }
  return concerned;
}

function renamedBy(event: GameEvent): readonly PlayerId[] {
  if (event.type === 'namesApproved') return event.playerIds;
  return event.type === 'playerRenamed' || event.type === 'membersNamed' ? [event.playerId] : [];
}
