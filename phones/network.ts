import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What becomes of the bytes of one direction: they pass, or wait until they may. */
type Flow = 'pass' | 'hold';

/** One connection through the network: two ends and what lies between them. */
class Passage {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #flows: { up: Flow; down: Flow } = { up: 'pass', down: 'pass' };
  readonly #held: { up: Buffer[]; down: Buffer[] } = { up: [], down: [] };

  constructor(client: Socket, server: Socket, onEnd: (passage: Passage) => void) {
    this.#client = client;
    this.#server = server;
    client.on('data', (data) => this.#carry('up', data));
    server.on('data', (data) => this.#carry('down', data));
    for (const [end, other] of [[client, server], [server, client]] as const) {
      // The close that follows tells it.
      end.on('error', () => undefined);
      // A half-open connection does not hear that the other end is gone.
      end.on('close', () => this.#isHeld || other.destroy());
    }
    client.once('close', () => onEnd(this));
  }

  get #isHeld(): boolean {
    return this.#flows.up === 'hold' || this.#flows.down === 'hold';
  }

  /** Neither end hears of the other, and both believe to be connected. */
  hold(directions: readonly ('up' | 'down')[]): void {
    for (const direction of directions) this.#flows[direction] = 'hold';
  }

  release(): void {
    for (const direction of ['up', 'down'] as const) {
      this.#flows[direction] = 'pass';
      for (const data of this.#held[direction].splice(0)) this.#carry(direction, data);
    }
    if (this.#server.destroyed || this.#client.destroyed) this.destroy();
  }

  reset(): void {
    this.#client.resetAndDestroy();
    this.#server.destroy();
  }

  destroy(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  #carry(direction: 'up' | 'down', data: Buffer): void {
    if (this.#flows[direction] === 'hold') this.#held[direction].push(data);
    else (direction === 'up' ? this.#server : this.#client).write(data);
  }
}

/**
 * A network of our own in front of a port of this machine, which can be made bad: connections that go silent without
 * being closed (half-open), resets, refusals.
 */
export class Network {
  readonly url: string;
  readonly #server: Server;
  readonly #passages = new Set<Passage>();
  /** Connections that come while it is true are closed at once. */
  isRefusing = false;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(targetPort: number): Promise<Network> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const network = new Network(server);
    server.on('connection', (client) => network.#accept(client, targetPort));
    return network;
  }

  get connections(): number {
    return this.#passages.size;
  }

  /** The connections of this moment go silent; new ones are good. Returns how to let what was held arrive. */
  hold({ share = 1, chance = Math.random, directions = ['up', 'down'] }: { share?: number; chance?: () => number; directions?: readonly ('up' | 'down')[] } = {}): () => void {
    const held = [...this.#passages].filter(() => chance() < share);
    for (const passage of held) passage.hold(directions);
    return () => held.forEach((passage) => passage.release());
  }

  reset({ share = 1, chance = Math.random }: { share?: number; chance?: () => number } = {}): void {
    for (const passage of this.#passages) if (chance() < share) passage.reset();
  }

  async close(): Promise<void> {
    for (const passage of this.#passages) passage.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(client: Socket, targetPort: number): void {
    if (this.isRefusing) {
      client.resetAndDestroy();
      return;
    }
    const passage = new Passage(client, connect(targetPort, '127.0.0.1'), (ended) => this.#passages.delete(ended));
    this.#passages.add(passage);
  }
}
