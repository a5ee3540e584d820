import type { Body, BroadcastName } from '@tabarman/shared/protocol/broadcasts.ts';
import type { Input, IntentName, Output } from '@tabarman/shared/protocol/intents.ts';
import type { ClientToServer, Reply, ServerToClient } from '@tabarman/shared/protocol/wire.ts';
import type { Socket } from 'socket.io-client';
import { backoffMs } from './backoff.ts';
import { createLinkStatus, type LinkStatusStore } from './link-status.ts';
import { createServerClock } from './server-clock.ts';

export type LinkSocket = Socket<ServerToClient, ClientToServer>;

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

/** Keeps one connection alive over a socket that does not reconnect by itself. */
export function createLink(socket: LinkSocket, { introduce, isBusy }: LinkOptions = {}): Link {
  const status = createLinkStatus();
  const clock = createServerClock();
  const waiting = new Set<() => void>();
  /** Counts connections, so that what belongs to an old one is left alone. */
  let connection = 0;
  let isClosed = false;
  let attempt = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let probeTimer: ReturnType<typeof setTimeout> | undefined;

  const isReady = () => status.getState().name === 'connected';
  const isWanted = () => !isClosed && status.getState().name !== 'ended';

  const send: Ask = (intent, input, { timeoutMs = REPLY_MS } = {}) =>
    new Promise((resolve) => {
      if (!socket.connected) return resolve(silence);
      const sentOver = connection;
      const emit = socket.timeout(timeoutMs).emit.bind(socket) as unknown as Emit;
      emit(intent, input, (missed, reply) => {
        if (missed === null) return resolve(reply as Reply<Output<typeof intent>>);
        if (sentOver === connection && socket.connected) socket.disconnect();
        resolve(silence);
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

  function tryNow(): void {
    clearTimeout(retryTimer);
    const now = status.getState();
    if (now.name === 'connecting' || now.name === 'reconnecting') status.setState({ ...now, nextTryAt: null }, true);
    socket.connect();
  }

  function tryLater(): void {
    if (!isWanted()) return;
    clearTimeout(retryTimer);
    const delay = backoffMs(attempt++, Math.random());
    const now = status.getState();
    const nextTryAt = Date.now() + delay;
    status.setState(
      now.name === 'connected' || now.name === 'ended' ? { name: 'reconnecting', since: Date.now(), nextTryAt } : { ...now, nextTryAt },
      true,
    );
    retryTimer = setTimeout(tryNow, delay);
  }

  async function greet(over: number): Promise<void> {
    const isIntroduced = introduce ? await introduce(send) : true;
    if (over !== connection || !socket.connected || !isWanted()) return;
    if (!isIntroduced) {
      setTimeout(() => over === connection && socket.connected && void greet(over), AGAIN_MS);
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
    const over = connection;
    const roundTripMs = clock.lastRoundTripMs();
    const sentAt = Date.now();
    const reply = await send('clock', roundTripMs === null ? {} : { roundTripMs }, { timeoutMs });
    if (over !== connection || !isReady()) return;
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
    clearTimeout(retryTimer);
    clearTimeout(probeTimer);
    status.setState({ name: 'ended', reason }, true);
    socket.disconnect();
  }

  socket.on('connect', () => void greet(++connection));
  socket.on('disconnect', () => {
    // Socket.IO would send what it could not send before the introduction of the next connection.
    socket.sendBuffer = [];
    tryLater();
  });
  socket.on('connect_error', (error) => {
    // A proxy that swallows WebSockets lets them time out, which would hide polling for ever: begin with it next time.
    if (error.message === 'timeout') socket.io.opts.transports = ['polling', 'websocket'];
    tryLater();
  });
  socket.on('goodbye', end);
  const ears = new AbortController();
  addEventListener('online', wake, ears);
  addEventListener('pageshow', wake, ears);
  document.addEventListener('visibilitychange', wake, ears);
  socket.connect();

  return {
    ask,
    on: (name, handle) => {
      (socket as unknown as Listener).on(name, handle as (body: unknown) => void);
    },
    status,
    serverNow: clock.now,
    hintServerNow: clock.hint,
    reopen() {
      attempt = 0;
      status.setState({ name: 'connecting', since: Date.now(), nextTryAt: null }, true);
      socket.disconnect();
      tryNow();
    },
    close() {
      isClosed = true;
      ears.abort();
      clearTimeout(retryTimer);
      clearTimeout(probeTimer);
      socket.disconnect();
    },
  };
}

/** Socket.IO's own types cannot follow a generic event name. */
type Emit = (name: string, input: unknown, reply: (missed: Error | null, reply: unknown) => void) => void;
interface Listener {
  on(name: string, handle: (body: unknown) => void): void;
}
