import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLink, type LinkSocket } from './link.ts';

type Handler = (...values: unknown[]) => void;
type Reply = (missed: Error | null, reply?: unknown) => void;

/** Socket.IO's client as the link sees it, with the network in the test's hands. */
function createWire() {
  const handlers = new Map<string, Handler[]>();
  const sent: { name: string; input: unknown; reply: (reply: unknown) => void }[] = [];
  const unanswered = new Set<Reply>();
  const fire = (name: string, ...values: unknown[]) => handlers.get(name)?.forEach((handle) => handle(...values));
  let timeoutMs = 0;
  const socket = {
    connected: false,
    sendBuffer: [] as unknown[],
    tries: 0,
    io: { opts: { transports: ['websocket', 'polling'] } },
    on: (name: string, handle: Handler) => handlers.set(name, [...(handlers.get(name) ?? []), handle]),
    timeout(ms: number) {
      timeoutMs = ms;
      return socket;
    },
    emit(name: string, input: unknown, acknowledge: Reply) {
      const settle = (missed: Error | null, reply?: unknown) => {
        clearTimeout(timer);
        if (unanswered.delete(acknowledge)) acknowledge(missed, reply);
      };
      const timer = setTimeout(() => settle(new Error('operation has timed out')), timeoutMs);
      unanswered.add(acknowledge);
      sent.push({ name, input, reply: (reply) => settle(null, reply) });
    },
    connect() {
      if (!socket.connected) socket.tries += 1;
    },
    disconnect() {
      if (!socket.connected) return;
      lose('io client disconnect');
    },
  };
  function lose(reason: string) {
    socket.connected = false;
    fire('disconnect', reason);
    for (const acknowledge of unanswered) {
      unanswered.delete(acknowledge);
      acknowledge(new Error('socket has been disconnected'));
    }
  }
  return {
    socket,
    sent,
    fire,
    lose,
    open() {
      socket.connected = true;
      fire('connect');
    },
    names: () => sent.map(({ name }) => name),
    answer(name: string, data: unknown) {
      const intent = sent.findLast((s) => s.name === name);
      if (intent === undefined) throw new Error(`${name} was not sent`);
      intent.reply({ ok: true, data });
    },
    link: (options?: Parameters<typeof createLink>[1]) => createLink(socket as unknown as LinkSocket, options),
  };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('link', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('introduces the device before anything else is asked, on every connection', async () => {
    const wire = createWire();
    const link = wire.link({
      introduce: async (ask) => (await ask('game:resume', { gameId: 'g', secret: 'a-secret-of-a-seat', language: 'ky' })).ok,
    });
    const asked = link.ask('game:sync', {});
    wire.open();
    await settled();
    expect(wire.names()).toEqual(['game:resume']);
    expect(link.status.getState().name).toBe('connecting');
    wire.answer('game:resume', {});
    await settled();
    expect(wire.names()).toEqual(['game:resume', 'clock', 'game:sync']);
    expect(link.status.getState().name).toBe('connected');
    wire.answer('game:sync', { here: true });
    expect(await asked).toEqual({ ok: true, data: { here: true } });

    wire.lose('transport close');
    expect(link.status.getState()).toMatchObject({ name: 'reconnecting', since: 1_000_000 });
    await vi.advanceTimersByTimeAsync(450);
    expect(wire.socket.tries).toBe(2);
    wire.open();
    await settled();
    expect(wire.names().at(-1)).toBe('game:resume');
  });

  it('repeats an introduction that has to be said again', async () => {
    const wire = createWire();
    let isKnown = false;
    const link = wire.link({ introduce: async () => isKnown });
    wire.open();
    await settled();
    expect(link.status.getState().name).toBe('connecting');
    isKnown = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(link.status.getState().name).toBe('connected');
  });

  it('takes silence as a dead line: refuses with try_again and makes a new connection', async () => {
    const wire = createWire();
    const link = wire.link();
    wire.open();
    await settled();
    wire.answer('clock', { now: 7 });
    const asked = link.ask('game:answer', { index: 0, answerId: 'answer-1', choice: { value: true } }, { timeoutMs: 1_500 });
    await settled();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await asked).toEqual({ ok: false, error: 'try_again' });
    expect(wire.socket.connected).toBe(false);
    expect(link.status.getState().name).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(450);
    expect(wire.socket.tries).toBe(2);
  });

  it('leaves the new connection alone when an answer of the old one is missed', async () => {
    const wire = createWire();
    const link = wire.link();
    wire.open();
    await settled();
    const asked = link.ask('game:sync', {});
    await settled();
    wire.lose('transport close');
    expect(await asked).toEqual({ ok: false, error: 'try_again' });
    wire.open();
    await settled();
    expect(link.status.getState().name).toBe('connected');
  });

  it('never lets Socket.IO send by itself what waited for a connection', () => {
    const wire = createWire();
    wire.link();
    wire.open();
    wire.socket.sendBuffer.push('an answer of before');
    wire.lose('ping timeout');
    expect(wire.socket.sendBuffer).toEqual([]);
  });

  it('waits longer after each failed try, and tells when the next one is', async () => {
    const wire = createWire();
    const link = wire.link();
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      wire.fire('connect_error', new Error('websocket error'));
      const status = link.status.getState();
      if (status.name !== 'connecting' || status.nextTryAt === null) throw new Error(`it is ${status.name}`);
      waits.push(status.nextTryAt - Date.now());
      await vi.advanceTimersByTimeAsync(status.nextTryAt - Date.now());
      expect(link.status.getState()).toMatchObject({ nextTryAt: null });
    }
    expect(wire.socket.tries).toBe(7);
    expect(waits[0]).toBeLessThanOrEqual(450);
    expect(Math.min(...waits.slice(3))).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_000);
  });

  it('begins with polling after a WebSocket that was swallowed', () => {
    const wire = createWire();
    wire.link();
    wire.fire('connect_error', new Error('timeout'));
    expect(wire.socket.io.opts.transports).toEqual(['polling', 'websocket']);
  });

  it('stays away after a goodbye until it is asked back', async () => {
    const wire = createWire();
    const link = wire.link();
    wire.open();
    await settled();
    wire.fire('goodbye', { reason: 'opened_elsewhere' });
    expect(link.status.getState()).toEqual({ name: 'ended', reason: 'opened_elsewhere' });
    await vi.advanceTimersByTimeAsync(60_000);
    dispatchEvent(new Event('online'));
    expect(wire.socket.tries).toBe(1);
    link.reopen();
    expect(wire.socket.tries).toBe(2);
    wire.open();
    await settled();
    expect(link.status.getState().name).toBe('connected');
  });

  it('tries at once when the network comes back, and checks the line when the phone wakes', async () => {
    const wire = createWire();
    const link = wire.link();
    wire.open();
    await settled();
    wire.answer('clock', { now: 5 });
    await settled();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(link.status.getState().name).toBe('reconnecting');
    expect(wire.socket.tries).toBe(1);
    dispatchEvent(new Event('online'));
    expect(wire.socket.tries).toBe(2);
  });

  it('probes the clock a few times, then seldom, and not while the line should be quiet', async () => {
    const wire = createWire();
    let isBusy = false;
    const link = wire.link({ isBusy: () => isBusy });
    wire.open();
    await settled();
    const probes = () => wire.names().filter((name) => name === 'clock').length;
    for (let i = 1; i <= 4; i += 1) {
      expect(probes()).toBe(i);
      wire.answer('clock', { now: Date.now() + 5_000 });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(probes()).toBe(4);
    expect(link.serverNow()).toBe(Date.now() + 5_000);
    expect(wire.sent[1]).toMatchObject({ name: 'clock', input: { roundTripMs: 0 } });
    isBusy = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(probes()).toBe(4);
    isBusy = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(probes()).toBe(5);
  });

  it('does not come back once it is closed', async () => {
    const wire = createWire();
    const link = wire.link();
    wire.open();
    await settled();
    link.close();
    expect(wire.socket.connected).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    dispatchEvent(new Event('online'));
    expect(wire.socket.tries).toBe(1);
  });
});
