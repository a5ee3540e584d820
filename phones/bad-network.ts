import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** Added to the way there and back together, in ms, and how much it differs from one piece to the next. */
const LATENCY = { least: 300, most: 1_500 };
const JITTER_SHARE = 0.2;
/** Every so often nothing passes for a while and neither side is told; after some of these the connection is gone. */
const SILENCE = { everyMs: 15_000, leastMs: 500, mostMs: 5_000, endsShare: 0.4 };

/**
 * A connection through a bad network: what is sent arrives late, in order, sometimes not for seconds, and sometimes the
 * connection is reset. Everything follows from `chance`.
 */
export class BadNetwork extends Duplex {
  readonly #socket: Socket;
  readonly #chance: () => number;
  readonly #oneWayMs: number;
  readonly #there = new Way();
  readonly #back = new Way();
  #weather: NodeJS.Timeout | undefined;

  constructor(url: string, chance: () => number) {
    super();
    const { hostname, port } = new URL(url);
    this.#chance = chance;
    this.#oneWayMs = between(LATENCY.least, LATENCY.most, chance) / (2 * (1 + JITTER_SHARE));
    this.#socket = connect({ host: hostname.replaceAll(/[[\]]/g, ''), port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk: Buffer) => this.#back.carry(this.#delayMs(), () => this.push(chunk)));
    this.#socket.on('error', () => this.destroy());
    this.#socket.on('close', () => this.#back.carry(this.#delayMs(), () => this.destroy()));
    this.#fallSilentLater();
  }

  override _read(): void {
    // What arrives is pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#there.carry(this.#delayMs(), () => this.#socket.write(chunk));
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#weather);
    this.#there.close();
    this.#back.close();
    this.#socket.resetAndDestroy();
    done(error);
  }

  #delayMs(): number {
    return this.#oneWayMs * (1 + JITTER_SHARE * (2 * this.#chance() - 1));
  }

  #fallSilentLater(): void {
    this.#weather = setTimeout(() => {
      const forMs = between(SILENCE.leastMs, SILENCE.mostMs, this.#chance);
      for (const way of [this.#there, this.#back]) way.holdFor(forMs);
      const isItsEnd = this.#chance() < SILENCE.endsShare;
      this.#weather = setTimeout(() => (isItsEnd ? this.destroy() : this.#fallSilentLater()), forMs);
    }, 2 * SILENCE.everyMs * this.#chance());
  }
}

/** One direction: what is carried arrives in the order it was given, however the delays fall. */
class Way {
  #queue: { readonly at: number; readonly arrive: () => void }[] = [];
  #heldUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  carry(delayMs: number, arrive: () => void): void {
    this.#queue.push({ at: performance.now() + delayMs, arrive });
    if (this.#queue.length === 1) this.#wait();
  }

  holdFor(ms: number): void {
    this.#heldUntil = performance.now() + ms;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#queue = [];
  }

  #wait(): void {
    const [next] = this.#queue;
    if (!next) return;
    this.#timer = setTimeout(() => {
      if (performance.now() >= Math.max(next.at, this.#heldUntil)) {
        this.#queue.shift();
        next.arrive();
      }
      this.#wait();
    }, Math.max(1, next.at - performance.now(), this.#heldUntil - performance.now()));
  }
}

function between(least: number, most: number, chance: () => number): number {
  return least + chance() * (most - least);
}
