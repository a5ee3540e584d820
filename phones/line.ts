import type { Duplex } from 'node:stream';
import WebSocket, { type ClientOptions } from 'ws';

/** What the server sends, as far as a device of ours needs to know (Engine.IO 4 and Socket.IO 5, text only). */
type Frame =
  | { readonly type: 'opened' | 'ping' | 'connected' | 'other' }
  | { readonly type: 'event'; readonly name: string; readonly body: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly body: unknown };

export interface Ears {
  readonly onConnected: () => void;
  /** `bytes` as they come over the wire, WebSocket header included. */
  readonly onEvent: (name: string, body: unknown, bytes: number) => void;
  readonly onReply?: (body: unknown, bytes: number) => void;
  readonly onClosed: () => void;
}

export interface LineOptions {
  /** Sent with the handshake. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What carries it, instead of a connection of its own. Node takes any stream for it, its types only a socket. */
  readonly connect?: () => Duplex;
}

const HANDSHAKE_MS = 8_000;

/** One connection in the words of the wire, so thin that one core carries ten thousand. Does not come back by itself. */
export class Line {
  readonly #socket: WebSocket;
  readonly #ears: Ears;
  readonly #asked = new Map<number, (reply: unknown) => void>();
  #nextId = 0;
  #isConnected = false;

  constructor(url: string, ears: Ears, { headers = {}, connect }: LineOptions = {}) {
    this.#ears = ears;
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false, skipUTF8Validation: true, handshakeTimeout: HANDSHAKE_MS,
      headers, ...(connect && { createConnection: connect as unknown as NonNullable<ClientOptions['createConnection']> }),
    });
    this.#socket.on('message', (data: Buffer) => this.#hear(data));
    // What went wrong is told by the close that follows.
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      this.#isConnected = false;
      ears.onClosed();
    });
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  ask(name: string, input: unknown, onReply: (reply: unknown) => void): void {
    const id = (this.#nextId += 1);
    this.#asked.set(id, onReply);
    this.sendRaw(`42${id}${JSON.stringify([name, input])}`);
  }

  /** Any text at all, also what no device of ours would send. */
  sendRaw(text: string): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  end(): void {
    this.#isConnected = false;
    this.#socket.terminate();
  }

  #hear(data: Buffer): void {
    const frame = read(data);
    switch (frame.type) {
      case 'ping': return this.sendRaw('3');
      case 'opened': return this.sendRaw('40');
      case 'connected': {
        this.#isConnected = true;
        return this.#ears.onConnected();
      }
      case 'event': return this.#ears.onEvent(frame.name, frame.body, bytesOf(data));
      case 'reply': {
        const reply = this.#asked.get(frame.id);
        this.#asked.delete(frame.id);
        this.#ears.onReply?.(frame.body, bytesOf(data));
        return reply?.(frame.body);
      }
      case 'other': return;
    }
  }
}

/** The newest frames that many phones get alike: decoding each once keeps the generator out of its own way. */
const SHARED = 12;
const recent: { readonly data: Buffer; readonly frame: Frame }[] = [];
const sharedMark = Buffer.from('42["game:view"');

function read(data: Buffer): Frame {
  if (!data.subarray(0, sharedMark.length).equals(sharedMark)) return parse(data.toString());
  const known = recent.find((r) => r.data.length === data.length && r.data.equals(data));
  if (known) return known.frame;
  const frame = parse(data.toString());
  recent.unshift({ data: Buffer.from(data), frame });
  recent.length = Math.min(recent.length, SHARED);
  return frame;
}

function parse(text: string): Frame {
  if (text === '2') return { type: 'ping' };
  if (text.startsWith('42[')) {
    const [name, body] = JSON.parse(text.slice(2)) as [string, unknown];
    return { type: 'event', name, body };
  }
  if (text.startsWith('43')) {
    const start = text.indexOf('[');
    return { type: 'reply', id: Number(text.slice(2, start)), body: (JSON.parse(text.slice(start)) as [unknown])[0] };
  }
  if (text.startsWith('40')) return { type: 'connected' };
  return { type: text.startsWith('0') ? 'opened' : 'other' };
}

function bytesOf({ length }: Buffer): number {
  return length + (length < 126 ? 2 : length < 65_536 ? 4 : 10);
}
