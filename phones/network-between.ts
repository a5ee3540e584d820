import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What becomes of bytes in one direction: `hold` keeps them, and their order, for later; `drop` loses them for good. */
export type Passage = 'pass' | 'hold' | 'drop';

export interface Passages {
  readonly up: Passage;
  readonly down: Passage;
}

const OPEN: Passages = { up: 'pass', down: 'pass' };

/**
 * A network of our own between devices and a server, as bad as it is told to be: per direction, for the connections that are
 * there and for those that come. Give devices its `url` in place of the server's.
 */
export class NetworkBetween {
  readonly url: string;
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  #coming: Passages | 'refuse' = OPEN;
  /** One way, in ms, for what is sent from now on. */
  delayMs = 0;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async before(target: string): Promise<NetworkBetween> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const network = new NetworkBetween(server);
    server.on('connection', (device) => network.#take(device, { host: hostname, port: Number(port) }));
    return network;
  }

  get connections(): number {
    return this.#connections.size;
  }

  /** Of the connections that are there now; with nothing said, they pass again and what was held arrives. */
  present({ up = 'pass', down = 'pass' }: Partial<Passages> = {}): void {
    for (const connection of this.#connections) connection.change({ up, down });
  }

  /** Some of the connections that are there now, drawn by chance, to be changed apart from the others. */
  some(share: number, chance: () => number): Pick<NetworkBetween, 'present' | 'reset'> {
    const drawn = [...this.#connections].filter(() => chance() < share);
    return {
      present({ up = 'pass', down = 'pass' } = {}) {
        for (const connection of drawn) connection.change({ up, down });
      },
      reset() {
        for (const connection of drawn) connection.reset();
      },
    };
  }

  /** Of the connections that come from now on. `refuse` answers them with a reset. */
  coming(passages: Partial<Passages> | 'refuse' = OPEN): void {
    this.#coming = passages === 'refuse' ? 'refuse' : { ...OPEN, ...passages };
  }

  /** A phone that changes networks: what is there hangs and nobody is told; what comes is well. Resolves when it hangs no longer. */
  async hang(ms: number): Promise<void> {
    const hanging = [...this.#connections];
    for (const connection of hanging) connection.change({ up: 'hold', down: 'hold' });
    await new Promise((resolve) => setTimeout(resolve, ms).unref());
    for (const connection of hanging) connection.change(OPEN);
  }

  /** Both ends of every connection are told at once that it is gone. */
  reset(): void {
    for (const connection of this.#connections) connection.reset();
  }

  async close(): Promise<void> {
    this.reset();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(device: Socket, target: { host: string; port: number }): void {
    if (this.#coming === 'refuse') {
      device.on('error', () => undefined);
      device.resetAndDestroy();
      return;
    }
    const connection = new Connection(device, connect(target), () => this.delayMs);
    connection.change(this.#coming);
    this.#connections.add(connection);
    connection.ended.then(() => this.#connections.delete(connection), () => undefined);
  }
}

/** One connection through the network: the device's half and the server's. */
class Connection {
  readonly ended: Promise<unknown>;
  readonly #device: Socket;
  readonly #server: Socket;
  readonly #up: Pipe;
  readonly #down: Pipe;

  constructor(device: Socket, server: Socket, delayMs: () => number) {
    this.#device = device;
    this.#server = server;
    this.#up = new Pipe(device, server, delayMs);
    this.#down = new Pipe(server, device, delayMs);
    this.ended = Promise.all([device, server].map((end) => new Promise((gone) => end.once('close', gone))));
  }

  change({ up, down }: Passages): void {
    this.#up.change(up);
    this.#down.change(down);
  }

  reset(): void {
    this.#device.resetAndDestroy();
    this.#server.resetAndDestroy();
  }
}

/** One direction. The end of the one side is news too: it is passed, held or lost like any byte. */
class Pipe {
  readonly #to: Socket;
  readonly #delayMs: () => number;
  #passage: Passage = 'pass';
  #held: (Buffer | null)[] = [];

  constructor(from: Socket, to: Socket, delayMs: () => number) {
    this.#to = to;
    this.#delayMs = delayMs;
    from.setNoDelay(true);
    from.on('data', (chunk: Buffer) => this.#carry(chunk));
    // What went wrong is told by the close that follows.
    from.on('error', () => undefined);
    from.on('close', () => this.#carry(null));
  }

  change(passage: Passage): void {
    this.#passage = passage;
    if (passage === 'hold') return;
    for (const chunk of this.#held.splice(0)) this.#carry(chunk);
  }

  #carry(chunk: Buffer | null): void {
    if (this.#passage === 'drop') return;
    if (this.#passage === 'hold') return void this.#held.push(chunk);
    const delayMs = this.#delayMs();
    if (delayMs === 0) this.#deliver(chunk);
    else setTimeout(() => this.#deliver(chunk), delayMs);
  }

  #deliver(chunk: Buffer | null): void {
    if (chunk === null) this.#to.destroy();
    else if (!this.#to.destroyed) this.#to.write(chunk);
  }
}
