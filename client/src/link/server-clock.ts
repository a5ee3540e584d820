interface Sample {
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

const KEPT = 8;

/** What this device knows about the server's clock. All times are epoch ms. */
export interface ServerClock {
  /** Learns from a probe: sent and received by the device's clock, answered at `serverNow`. */
  learn(probe: { sentAt: number; receivedAt: number; serverNow: number }): void;
  /** Learns from a message that carries its time: good enough until the first probe is back. */
  readonly hint: (serverNow: number) => void;
  /** Forgets the probes of an old connection, whose way was another one; the time runs on. */
  restart(): void;
  readonly now: () => number;
  /** Round trip of the last probe in ms; null before the first. */
  lastRoundTripMs(): number | null;
  hasSettled(): boolean;
}

/**
 * The offset of the quickest of the last probes: its error is at most half its round trip, and queues only ever make a
 * round trip longer. Counts on the wall clock, because a monotonic one stands still while some phones sleep.
 */
export function createServerClock(): ServerClock {
  let samples: Sample[] = [];
  let offsetMs: number | null = null;
  let roundTripMs: number | null = null;
  return {
    learn({ sentAt, receivedAt, serverNow }) {
      roundTripMs = Math.max(0, receivedAt - sentAt);
      samples = [...samples, { offsetMs: serverNow + roundTripMs / 2 - receivedAt, roundTripMs }].slice(-KEPT);
      offsetMs = samples.reduce((best, next) => (next.roundTripMs < best.roundTripMs ? next : best)).offsetMs;
    },
    hint(serverNow) {
      offsetMs ??= serverNow - Date.now();
    },
    restart() {
      samples = [];
    },
    now: () => Date.now() + (offsetMs ?? 0),
    lastRoundTripMs: () => roundTripMs,
    hasSettled: () => samples.length >= KEPT / 2,
  };
}
