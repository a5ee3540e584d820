import type { Body, BroadcastName } from '@tabarman/shared/protocol/broadcasts.ts';
import type { Input, IntentName, Output } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { backoffMs } from './backoff.ts';
import { createLinkStatus, type LinkStatusStore } from './link-status.ts';
import { createServerClock } from './server-clock.ts';
import type { OpenWire, Wire } from './wire.ts';

export type Ask = <N extends IntentName>(intent: N, input: Input<N>, options?: { timeoutMs?: number }) => Promise<Reply<Output<N>>>;

export interface LinkOptions {
  /**
   * Says who this device is, on every new connection and before anything else is asked. Resolves to false when it has
   * to be said again in a moment.
   */
  readonly introduce?: (ask: Ask) => Promise<boolean>;
  /** Whether the line should be left quiet now: no clock probes while a question is open. */
  readonly isBusy?: () => boolean;
}

export interface Link {
  /**
   * Sends an intent once there is a connection. Silence resolves to the refusal `try_again`, and since it means that
   * the line is dead, it also makes a new connection. Never rejects.
   */
  readonly ask: Ask;
  readonly on: <N extends BroadcastName>(name: N, handle: (body: Body<N>) => void) => void;
  readonly status: LinkStatusStore;
  /** The server's clock, epoch ms. */
  readonly serverNow: () => number;
  /** Passes on the time a message carries, until the first probe is back. */
  readonly hintServerNow: (now: number) => void;
  /** Makes a new connection, and a new introduction: after a goodbye, or as somebody else. */
  readonly reopen: () => void;
  /** Gives the connection up for good. */
  readonly close: () => void;
}

const REPLY_MS = 8_000;
const AWAKE_MS = 1_500;
const SETTLING_MS = 300;
const PROBE_MS = 30_000;
const AGAIN_MS = 1_000;

const silence = { ok: false, error: 'try_again' } as const;

/** Keeps this page connected: one wire after another. */
export function createLink(openWire: OpenWire, { introduce, isBusy }: LinkOptions = {}): Link {
  const status = createLinkStatus();
  const clock = createServerClock();
  const waiting = new Set<() => void>();
  const handlers = new Map<string, (body: unknown) => void>();
  const ears = new AbortController();
  /** The wire in use; what comes from an older one is left alone. */
  let wire: Wire | null = null;
  let isOpen = false;
  let attempt = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let probeTimer: ReturnType<typeof setTimeout> | undefined;

  const isReady = () => status.getState().name === 'connected';

  const send: Ask = (intent, input, { timeoutMs = REPLY_MS } = {}) =>
    new Promise((resolve) => {
      const over = wire;
      if (over === null || !isOpen) return resolve(silence);
      const timer = setTimeout(() => {
        resolve(silence);
        if (over === wire) lose();
      }, timeoutMs);
      over.ask(intent, input, (reply) => {
        clearTimeout(timer);
        resolve((reply as Reply<Output<typeof intent>> | null) ?? silence);
      });
    });

  const ask: Ask = async (intent, input, options = {}) => {
    const { timeoutMs = REPLY_MS } = options;
    if (!isReady() && !(await becomesReady(timeoutMs))) return silence;
    return send(intent, input, options);
  };

  function becomesReady(withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (is: boolean) => {
        clearTimeout(timer);
        waiting.delete(ready);
        resolve(is);
      };
      const ready = () => settle(true);
      const timer = setTimeout(() => settle(false), withinMs);
      waiting.add(ready);
    });
  }

  /** Takes the wire down, and with it all that belongs to it. */
  function cut(): void {
    clearTimeout(retryTimer);
    clearTimeout(probeTimer);
    const old = wire;
    wire = null;
    isOpen = false;
    old?.close();
  }

  function tryNow(): void {
    cut();
    const now = status.getState();
    if (now.name === 'connecting' || now.name === 'reconnecting') status.setState({ ...now, nextTryAt: null }, true);
    const next: Wire = openWire({
      onReady() {
        isOpen = true;
        void greet(next);
      },
      onMessage: (name, body) => (name === 'goodbye' ? end(body as Body<'goodbye'>) : handlers.get(name)?.(body)),
      onLost: lose,
    });
    wire = next;
  }

  function lose(): void {
    cut();
    const delay = backoffMs(attempt++, Math.random());
    const now = status.getState();
    const nextTryAt = Date.now() + delay;
    status.setState(
      now.name === 'connected' || now.name === 'ended' ? { name: 'reconnecting', since: Date.now(), nextTryAt } : { ...now, nextTryAt },
      true,
    );
    retryTimer = setTimeout(tryNow, delay);
  }

  async function greet(over: Wire): Promise<void> {
    const isIntroduced = introduce ? await introduce(send) : true;
    if (over !== wire) return;
    if (!isIntroduced) {
      retryTimer = setTimeout(() => void greet(over), AGAIN_MS);
      return;
    }
    attempt = 0;
    status.setState({ name: 'connected', roundTripMs: clock.lastRoundTripMs() }, true);
    for (const ready of waiting) ready();
    clock.restart();
    void probe();
  }

  async function probe(timeoutMs = REPLY_MS): Promise<void> {
    clearTimeout(probeTimer);
    const over = wire;
    const roundTripMs = clock.lastRoundTripMs();
    const sentAt = Date.now();
    const reply = await send('clock', roundTripMs === null ? {} : { roundTripMs }, { timeoutMs });
    if (over !== wire || !isReady()) return;
    if (reply.ok) {
      clock.learn({ sentAt, receivedAt: Date.now(), serverNow: reply.data.now });
      status.setState({ name: 'connected', roundTripMs: clock.lastRoundTripMs() }, true);
    }
    probeLater();
  }

  function probeLater(): void {
    const due = () => (clock.hasSettled() && isBusy?.() ? probeLater() : void probe());
    probeTimer = setTimeout(due, clock.hasSettled() ? PROBE_MS : SETTLING_MS);
  }

  /** A phone that wakes up does not know yet that its connection died in its sleep. */
  function wake(): void {
    if (document.visibilityState === 'hidden') return;
    const now = status.getState();
    if (now.name === 'connected') void probe(AWAKE_MS);
    else if (now.name !== 'ended' && now.nextTryAt !== null) {
      attempt = 0;
      tryNow();
    }
  }

  function end({ reason }: Body<'goodbye'>): void {
    cut();
    status.setState({ name: 'ended', reason }, true);
  }

  addEventListener('online', wake, ears);
  addEventListener('pageshow', wake, ears);
  document.addEventListener('visibilitychange', wake, ears);
  tryNow();

  return {
    ask,
    on: (name, handle) => handlers.set(name, handle as (body: unknown) => void),
    status,
    serverNow: clock.now,
    hintServerNow: clock.hint,
    reopen() {
      attempt = 0;
      status.setState({ name: 'connecting', since: Date.now(), nextTryAt: null }, true);
      tryNow();
    },
    close() {
      ears.abort();
      cut();
    },
  };
}
