import { exhaustive } from '../kernel/exhaustive.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { substituteName } from '../names/offer.ts';
import type { Command, HostCommand } from './commands.ts';
import type { Decision, Setting } from './decision.ts';
import type { GameState, Player } from './state.ts';

const crowdCommands = ['setHallCode', 'approve', 'removeBurst', 'keepBurst', 'letBack'] as const;
type CrowdCommand = Extract<HostCommand, { do: (typeof crowdCommands)[number] }>;

export function isCrowdCommand(command: Command): command is CrowdCommand {
  return crowdCommands.some((name) => name === command.do);
}

/** What the host decides about many at once, and about who comes in. Each may be repeated: it says how things shall be. */
export function decideCrowd(state: GameState, command: CrowdCommand, { now, burstOf }: Pick<Setting, 'now' | 'burstOf'>): Decision {
  const at = { v: 1, at: now } as const;
  switch (command.do) {
    case 'setHallCode':
      return { ok: true, events: state.hasHallCode === command.isOn ? [] : [{ type: 'hallCodeSet', ...at, isOn: command.isOn }] };
    case 'approve': {
      const playerIds = [...new Set(command.playerIds)].filter((id) => isIn(state, id)?.waiting);
      return { ok: true, events: playerIds.length === 0 ? [] : [{ type: 'namesApproved', ...at, playerIds }] };
    }
    case 'removeBurst': {
      // Who came after the host looked is not meant.
      const playerIds = burstOf(command.first).filter((id) => (isIn(state, id)?.number ?? Infinity) <= command.through);
      return { ok: true, events: playerIds.length === 0 ? [] : [{ type: 'playersRemoved', ...at, playerIds }] };
    }
    case 'keepBurst':
      return { ok: true, events: state.fineBursts.has(command.first) ? [] : [{ type: 'burstKept', ...at, first: command.first }] };
    case 'letBack': {
      const player = state.players.get(command.playerId);
      if (!player) return { ok: false, error: 'player_not_found' };
      return { ok: true, events: player.isRemoved ? [{ type: 'playerLetBack', ...at, playerId: player.id, ...nameAgain(state, player) }] : [] };
    }
  }
  return exhaustive(command);
}

function isIn({ players }: GameState, id: string): Player | null {
  const player = players.get(id);
  return player && !player.isRemoved ? player : null;
}

/** The name was free in the meantime: who comes back to find it taken gets another one. */
function nameAgain({ skeletons, projector, outline }: GameState, { id, name, skeleton, waiting }: Player): Pick<Player, 'name' | 'skeleton' | 'waiting'> {
  const stillWaiting = waiting && !skeletons.has(waiting.skeleton) ? waiting : null;
  if (!skeletons.has(skeleton)) return { name, skeleton, waiting: stillWaiting };
  const other = substituteName(id, projector.languages[0] ?? outline.reference, (taken) => skeletons.has(taken) || taken === stillWaiting?.skeleton);
  return { name: other, skeleton: skeletonOf(other), waiting: stillWaiting };
}
