import type { IncomingHttpHeaders } from 'node:http';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { PlayerId } from '@tabarman/shared/game/state.ts';
import type { Input, IntentName, Output, Role } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { LiveGame } from '../features/game/live-game.ts';
import type { Clock, HostAtDesk } from '../features/game/ports.ts';
import { Guesses } from './limits.ts';

/** What a connection speaks for. Set by the server when it has proved it, never read from a message. */
export type Standing =
  | { readonly role: 'guest' }
  | { readonly role: 'player'; readonly game: LiveGame; readonly playerId: PlayerId; readonly language: Language }
  | { readonly role: 'projector'; readonly game: LiveGame }
  | { readonly role: 'host'; readonly game: LiveGame; readonly host: HostAtDesk; readonly language: Language };

/** One connected device as the features see it. */
export class Device {
  readonly connection: string;
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
  /** Wrong PINs. */
  readonly guesses: Guesses;
  /** Wrong hall codes. */
  readonly codeGuesses: Guesses;
  /** The game whose hall code this device has given, until it has taken a seat there. */
  provedHall: string | null = null;
  /** As the device itself says, to be shown. */
  roundTripMs: number | null = null;
  #measuredMs: number | null = null;
  readonly #listen: (rooms: readonly string[]) => void;
  #standing: Standing = { role: 'guest' };
  #isGone = false;

  constructor(socket: { connection: string; headers: IncomingHttpHeaders; address: string; listen: (rooms: readonly string[]) => void }, clock: Clock) {
    this.connection = socket.connection;
    this.headers = socket.headers;
    this.address = socket.address;
    this.guesses = new Guesses(clock);
    this.codeGuesses = new Guesses(clock);
    this.#listen = socket.listen;
  }

  get role(): Role {
    return this.#standing.role;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Whether the connection ended, as it may while a message of it is still worked on. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Takes a new standing and hears what it may hear, no longer what it heard before. */
  become(standing: Standing, rooms: readonly string[]): void {
    this.leave();
    this.#standing = standing;
    this.#listen(rooms);
    if (this.#measuredMs !== null) this.noteRoundTrip(this.#measuredMs);
  }

  /** The server's own measure, which belongs to the player: kept until it is known who that is. */
  noteRoundTrip(ms: number): void {
    const { standing } = this;
    this.#measuredMs = standing.role === 'player' ? null : ms;
    if (standing.role === 'player') standing.game.lines.note(standing.playerId, ms);
  }

  end(): void {
    this.leave();
    this.#isGone = true;
  }

  /** Gives up the seat or the desk it holds, if it is still the one that holds it. */
  leave(): void {
    const { standing } = this;
    if (standing.role === 'player') standing.game.leave(standing.playerId, this.connection);
    if (standing.role === 'host') standing.game.leaveDesk(this.connection);
    this.#standing = { role: 'guest' };
  }
}

export interface Call<N extends IntentName> {
  readonly input: Input<N>;
  readonly device: Device;
  /** Taken when the frame arrived, before any work. */
  readonly receivedAt: number;
}

/** One handler per declared intent: a new one does not compile until it is handled. */
export type Handlers = { readonly [N in IntentName]: (call: Call<N>) => Promise<Reply<Output<N>>> | Reply<Output<N>> };
