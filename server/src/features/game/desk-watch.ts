import { canRest } from '@tabarman/shared/game/rest.ts';
import type { Charge, GameState } from '@tabarman/shared/game/state.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Clock, HostAtDesk } from './ports.ts';

/** H3: without a desk for so long, a game comes to rest. */
const ALONE_MS = 60_000;
/** What the hall has just been shown stays in sight so long before the calm screen covers it. */
const SHOWN_MS = 20_000;
const AGAIN_MS = 1_000;

interface DeskWatchParts {
  readonly clock: Clock;
  /** Brings the game to rest; a refusal is tried again. */
  readonly rest: () => Promise<ErrorCode | null>;
}

/**
 * Which desks are open, and when a game that nobody leads comes to rest. Not journaled: a start begins to wait anew, so
 * that desks have the time to find the way back. The rest itself is an event.
 */
export class DeskWatch {
  readonly #parts: DeskWatchParts;
  readonly #open = new Map<string, HostAtDesk>();
  readonly #seenAt = new Map<string | null, number>();
  readonly #startedAt: number;
  #aloneSince: number;
  /** Since when nothing runs that has to be played to its end. */
  #calmSince: number | null = null;
  #cancelRest: (() => void) | null = null;

  constructor(parts: DeskWatchParts) {
    this.#parts = parts;
    this.#startedAt = parts.clock.now();
    this.#aloneSince = this.#startedAt;
  }

  /** The desks that are open, each device once. */
  get desks(): Charge[] {
    const byDevice = new Map([...this.#open.values()].map((desk) => [desk.device, desk]));
    return [...byDevice.values()].map(({ id: host, name, device }) => ({ host, name, device }));
  }

  connectionsOf(isMeant: (desk: HostAtDesk) => boolean): string[] {
    return [...this.#open].filter(([, desk]) => isMeant(desk)).map(([connection]) => connection);
  }

  enter(connection: string, desk: HostAtDesk): void {
    this.#open.set(connection, desk);
    this.#arm();
  }

  leave(connection: string): boolean {
    const desk = this.#open.get(connection);
    if (!desk) return false;
    this.#open.delete(connection);
    this.see(desk.device);
    return true;
  }

  /** A sign of life: a desk that goes, or a host that leads by requests alone. */
  see(device: string | null): void {
    const now = this.#parts.clock.now();
    this.#seenAt.set(device, now);
    this.#aloneSince = now;
    this.#arm();
  }

  /** H2: whether a device has been away so long that who opens a desk need not ask for the charge. */
  isGone(device: string | null): boolean {
    if ([...this.#open.values()].some((desk) => desk.device === device)) return false;
    return this.#parts.clock.now() - (this.#seenAt.get(device) ?? this.#startedAt) >= ALONE_MS;
  }

  /** The game has changed. */
  follow(state: GameState): void {
    this.#calmSince = canRest(state) ? (this.#calmSince ?? this.#parts.clock.now()) : null;
    this.#arm();
  }

  stop(): void {
    this.#cancelRest?.();
    this.#calmSince = null;
  }

  #arm(notBefore = 0): void {
    this.#cancelRest?.();
    this.#cancelRest = null;
    if (this.#calmSince === null || this.#open.size > 0) return;
    const at = Math.max(this.#aloneSince + ALONE_MS, this.#calmSince + SHOWN_MS, notBefore);
    this.#cancelRest = this.#parts.clock.at(at, () => void this.#rest());
  }

  async #rest(): Promise<void> {
    const { clock, rest } = this.#parts;
    if ((await rest()) !== null) this.#arm(clock.now() + AGAIN_MS);
  }
}
