import { BurstWatch } from '@tabarman/shared/game/bursts.ts';
import { showCrowd } from '@tabarman/shared/game/show-crowd.ts';
import type { GameState, PlayerId } from '@tabarman/shared/game/state.ts';
import type { CrowdView } from '@tabarman/shared/game/views.ts';

const RUSH_MS = 10_000;
const SLOT_MS = 1_000;
const RATE_MS = 5_000;

/** Who came in of late, and how fast. Not journaled: after a restart it is seen again in the players, and a rush is over. */
export class Crowd {
  readonly #watch = new BurstWatch();
  readonly #mostInRush: number;
  /** Joins by the second in which they came, the oldest first. */
  #slots: { readonly at: number; joins: number }[] = [];

  constructor({ players }: GameState, mostInRush: number) {
    this.#mostInRush = mostInRush;
    for (const player of players.values()) this.#watch.add(player);
  }

  seated({ players }: GameState, ids: readonly PlayerId[], now: number): void {
    for (const id of ids) {
      const player = players.get(id);
      if (player) this.#watch.add(player);
    }
    const at = Math.floor(now / SLOT_MS) * SLOT_MS;
    const last = this.#slots.at(-1);
    if (last?.at === at) last.joins += ids.length;
    else this.#slots = [...this.#slots.filter((slot) => slot.at > now - RUSH_MS), { at, joins: ids.length }];
  }

  /** X9: how many more may come in now before it is no hall that comes. */
  roomAt(now: number): number {
    return Math.max(0, this.#mostInRush - this.#since(now - RUSH_MS));
  }

  /** The host opened the entry again: what came before is dealt with. */
  forget(): void {
    this.#slots = [];
  }

  burstOf(first: number): readonly PlayerId[] {
    return this.#watch.idsOf(first);
  }

  show(state: GameState, now: number): CrowdView {
    return showCrowd(state, { watch: this.#watch, joinsPerSecond: this.#since(now - RATE_MS) / (RATE_MS / 1_000) });
  }

  #since(from: number): number {
    return this.#slots.reduce((sum, { at, joins }) => (at >= from ? sum + joins : sum), 0);
  }
}
