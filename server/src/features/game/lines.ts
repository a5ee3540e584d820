import { lineMs } from '@tabarman/shared/game/fairness.ts';
import type { Phase, PlayerId } from '@tabarman/shared/game/state.ts';

const KEPT = 20;

/**
 * What this server has measured of each player's way through the network. Outlives a connection, not the process: it only
 * narrows a credit. Nothing counts while options are open, when answers crowd the line and a cheat would have a reason to
 * answer late.
 */
export class Lines {
  readonly #phase: () => Phase;
  readonly #roundTrips = new Map<PlayerId, number[]>();

  constructor(phase: () => Phase) {
    this.#phase = phase;
  }

  note(id: PlayerId, roundTripMs: number): void {
    const phase = this.#phase();
    if (phase.name === 'question' && !phase.isReading) return;
    this.#roundTrips.set(id, [...(this.#roundTrips.get(id) ?? []), roundTripMs].slice(-KEPT));
  }

  lineMs(id: PlayerId): number {
    return lineMs(this.#roundTrips.get(id) ?? []);
  }
}
