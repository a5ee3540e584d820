import type { ClientToServer, Reply, ServerToClient } from '@tabarman/shared/protocol/wire.ts';
import type { Input, IntentName, Output } from '@tabarman/shared/protocol/intents.ts';
import type { Body, BroadcastName } from '@tabarman/shared/protocol/broadcasts.ts';
import { setTimeout as retryPause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';

/** No more often than a device may ask. */
const TRY_AGAIN_MS = 100;

/** A device over a real socket: keeps every frame it received, byte for byte, and everything it was told. */
export class Phone {
  readonly frames: string[] = [];
  readonly told: { name: string; body: unknown }[] = [];
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #watchers: (() => void)[] = [];

  private constructor(socket: Socket<ServerToClient, ClientToServer>) {
    this.#socket = socket;
    socket.io.engine.on('data', (frame) => void this.frames.push(String(frame)));
    socket.onAny((name: string, body: unknown) => {
      this.told.push({ name, body });
      this.#notice();
    });
    socket.on('disconnect', () => this.#notice());
  }

  static async connect(url: string, { cookie, headers = {} }: { cookie?: string; headers?: Readonly<Record<string, string>> } = {}): Promise<Phone> {
    const socket: Socket<ServerToClient, ClientToServer> = io(url, {
      transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { ...headers, ...(cookie ? { cookie } : {}) },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return new Phone(socket);
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  ask<N extends IntentName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
    return new Promise((resolve, reject) => {
      this.#socket.once('disconnect', () => reject(new Error('disconnected')));
      this.#socket.emit(name, ...([input, resolve] as unknown as Parameters<ClientToServer[N]>));
    });
  }

  /** As a phone whose clock runs ahead: tries again until the options are open. */
  async answerOnceOpen(input: Input<'game:answer'>): Promise<Reply<Output<'game:answer'>>> {
    for (;;) {
      const reply = await this.ask('game:answer', input);
      if (reply.ok || reply.error !== 'answer_not_open') return reply;
      await retryPause(TRY_AGAIN_MS);
    }
  }

  /** The newest message of a name, once it is as wanted. */
  async hear<N extends BroadcastName>(name: N, isWanted: (body: Body<N>) => boolean = () => true): Promise<Body<N>> {
    for (;;) {
      const found = this.told.findLast((m) => m.name === name && isWanted(m.body as Body<N>));
      if (found) return found.body as Body<N>;
      await this.#next();
    }
  }

  async untilGone(): Promise<void> {
    while (this.isConnected) await this.#next();
  }

  leave(): void {
    this.#socket.disconnect();
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#watchers.push(resolve));
  }

  #notice(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }
}
