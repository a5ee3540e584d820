import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { intents, type IntentName } from '@tabarman/shared/protocol/intents.ts';
import type { ClientToServer, Reply, ServerToClient } from '@tabarman/shared/protocol/wire.ts';
import { Server, type Socket } from 'socket.io';
import type { Clock, Publisher } from '../features/game/ports.ts';
import type { SocketServer } from './broadcast.ts';
import { Device, type Call, type Handlers } from './device.ts';
import { Bucket } from './limits.ts';
import { timeRoundTrips } from './round-trips.ts';

/** Everything a device sends is small; uploads go by HTTP. */
const MOST_BYTES = 16 * 1024;
const MESSAGES = { burst: 30, perSecond: 10 };
/** So far past the limit that it is no phone: raw packets of any kind. */
const PACKETS = { burst: 200, perSecond: 40 };
const STRIKES = 5;
const MOST_QUEUED_BYTES = 64 * 1024;
const QUEUE_CHECK_MS = 5_000;

export interface SocketParts {
  readonly clock: Clock;
  readonly out: Publisher;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly report: (error: unknown, intent: string) => void;
}

export function openSockets(http: HttpServer, isOwnOrigin: (request: IncomingMessage) => boolean): SocketServer {
  return new Server<ClientToServer, ServerToClient>(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: MOST_BYTES,
    perMessageDeflate: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    // CORS does not guard a WebSocket handshake: a foreign page is refused here.
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request)),
  });
}

/** Lets devices in: each starts as a guest, and every message goes through one wrapper. */
export function serveSockets(io: SocketServer, handlers: Handlers, parts: SocketParts): () => void {
  io.on('connection', (socket) => {
    const { clock, addressOf, out } = parts;
    const device = new Device({
      connection: socket.id, headers: socket.request.headers, address: addressOf(socket.request),
      listen: (rooms) => {
        for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
        void socket.join([...rooms]);
      },
    }, clock);
    // What is needed of it was taken above; the rest is several kilobytes for every phone.
    (socket.conn as { request: IncomingMessage | null }).request = null;
    guardPackets(socket, clock);
    timeRoundTrips(socket, clock, (ms) => device.noteRoundTrip(ms));
    const gate = new Gatekeeper(clock, () => out.goodbye(socket.id, 'misbehaved'));
    socket.onAny((name: string, ...args: unknown[]) => {
      const receivedAt = clock.now();
      void gate.answer(name, args, (intent, input) => call(handlers, intent, { input, device, receivedAt } as Call<IntentName>), device, parts.report);
    });
    socket.on('disconnect', () => device.end());
  });
  return watchQueues(io);
}

/** Parses, checks the role and the limits, and always replies with data: no message can throw past it. */
class Gatekeeper {
  readonly #bucket: Bucket;
  readonly #showOut: () => void;
  #strikes = 0;

  constructor(clock: Clock, showOut: () => void) {
    this.#bucket = new Bucket(MESSAGES, clock);
    this.#showOut = showOut;
  }

  async answer(name: string, args: unknown[], run: (intent: IntentName, input: unknown) => Promise<Reply<unknown>> | Reply<unknown>, device: Device, report: SocketParts['report']): Promise<void> {
    const [input, reply] = args;
    if (!isIntent(name) || typeof reply !== 'function' || args.length !== 2) return this.#strike();
    const send = (body: Reply<unknown>): void => { reply(body); };
    const waitMs = this.#bucket.take();
    if (waitMs > 0) return send({ ok: false, error: 'too_many', waitMs });
    if (!(intents[name].roles as readonly string[]).includes(device.role)) return send(refusal('forbidden'));
    const parsed = intents[name].input.safeParse(input);
    if (!parsed.success) {
      send(refusal('bad_request'));
      return this.#strike();
    }
    try {
      send(await run(name, parsed.data));
    } catch (error) {
      report(error, name);
      send(refusal('internal'));
    }
  }

  /** E3: no device of ours sends what cannot be read; one that goes on is shown out. */
  #strike(): void {
    this.#strikes += 1;
    if (this.#strikes === STRIKES) this.#showOut();
  }
}

function call(handlers: Handlers, name: IntentName, made: Call<IntentName>): Promise<Reply<unknown>> | Reply<unknown> {
  // The input was parsed by this very intent's schema.
  const handle = handlers[name] as (call: Call<IntentName>) => Promise<Reply<unknown>> | Reply<unknown>;
  return handle(made);
}

export function refusal(error: ErrorCode): { ok: false; error: ErrorCode } {
  return { ok: false, error };
}

function isIntent(name: string): name is IntentName {
  return Object.hasOwn(intents, name);
}

/** E4: binary frames have no use here and would be held until all their parts came; a flood of packets costs more than it says. */
function guardPackets(socket: Socket<ClientToServer, ServerToClient>, clock: Clock): void {
  const bucket = new Bucket(PACKETS, clock);
  socket.conn.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    const isBinary = type === 'message' && (typeof data !== 'string' || data.startsWith('5') || data.startsWith('6'));
    if (isBinary || bucket.take() > 0) socket.conn.close(true);
  });
}

function watchQueues(io: SocketServer): () => void {
  const timer = setInterval(() => closeStalled(io), QUEUE_CHECK_MS);
  return () => clearInterval(timer);
}

/** E6: a phone that does not read must not pile up memory: it reconnects and gets the newest view. */
export function closeStalled(io: SocketServer): void {
  for (const { conn } of io.sockets.sockets.values()) {
    const { socket } = conn.transport as { socket?: { bufferedAmount?: number } };
    if ((socket?.bufferedAmount ?? 0) > MOST_QUEUED_BYTES) conn.close(true);
  }
}
