import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLink, type LinkOptions } from './link.ts';
import type { OpenWire, WireEars } from './wire.ts';

interface Sent {
  readonly name: string;
  readonly input: unknown;
  readonly reply: (reply: unknown) => void;
}

/** The network in the test's hands: each try makes a wire, which opens, loses and answers when it is told to. */
function createNetwork() {
  const sent: Sent[] = [];
  const network = { tries: 0, ears: undefined as WireEars | undefined };
  const openWire: OpenWire = (ears) => {
    network.tries += 1;
    network.ears = ears;
    const unanswered = new Set<(reply: unknown) => void>();
    return {
      ask(name, input, settle) {
        unanswered.add(settle);
        sent.push({ name, input, reply: (reply) => unanswered.delete(settle) && settle(reply) });
      },
      close() {
        if (network.ears === ears) network.ears = undefined;
        for (const settle of unanswered) settle(null);
      },
    };
  };
  return {
    sent,
    tries: () => network.tries,
    isConnected: () => network.ears !== undefined,
    open: () => network.ears?.onReady(),
    lose: () => network.ears?.onLost(),
    say: (name: string, body: unknown) => network.ears?.onMessage(name, body),
    names: () => sent.map(({ name }) => name),
    answer(name: string, data: unknown) {
      const intent = sent.findLast((s) => s.name === name);
      if (intent === undefined) throw new Error(`${name} was not sent`);
      intent.reply({ ok: true, data });
    },
    link: (options?: LinkOptions) => createLink(openWire, options),
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
    const network = createNetwork();
    const link = network.link({
      introduce: async (ask) => (await ask('game:resume', { gameId: 'g', secret: 'a-secret-of-a-seat', language: 'ky' })).ok,
    });
    const asked = link.ask('game:sync', {});
    network.open();
    await settled();
    expect(network.names()).toEqual(['game:resume']);
    expect(link.status.getState().name).toBe('connecting');
    network.answer('game:resume', {});
    await settled();
    expect(network.names()).toEqual(['game:resume', 'clock', 'game:sync']);
    expect(link.status.getState().name).toBe('connected');
    network.answer('game:sync', { here: true });
    expect(await asked).toEqual({ ok: true, data: { here: true } });

    network.lose();
    expect(link.status.getState()).toMatchObject({ name: 'reconnecting', since: 1_000_000 });
    await vi.advanceTimersByTimeAsync(450);
    expect(network.tries()).toBe(2);
    network.open();
    await settled();
    expect(network.names().at(-1)).toBe('game:resume');
  });

  it('repeats an introduction that has to be said again', async () => {
    const network = createNetwork();
    let isKnown = false;
    const link = network.link({ introduce: async () => isKnown });
    network.open();
    await settled();
    expect(link.status.getState().name).toBe('connecting');
    isKnown = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(link.status.getState().name).toBe('connected');
  });

  it('takes silence as a dead line: refuses with try_again and makes a new connection', async () => {
    const network = createNetwork();
    const link = network.link();
    network.open();
    await settled();
    network.answer('clock', { now: 7 });
    const asked = link.ask('game:answer', { index: 0, answerId: 'answer-1', choice: { value: true } }, { timeoutMs: 1_500 });
    await settled();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await asked).toEqual({ ok: false, error: 'try_again' });
    expect(network.isConnected()).toBe(false);
    expect(link.status.getState().name).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(450);
    expect(network.tries()).toBe(2);
  });

  it('leaves the new connection alone when an answer of the old one is missed', async () => {
    const network = createNetwork();
    const link = network.link();
    network.open();
    await settled();
    network.answer('clock', { now: 1 });
    const asked = link.ask('game:sync', {});
    await settled();
    network.lose();
    expect(await asked).toEqual({ ok: false, error: 'try_again' });
    await vi.advanceTimersByTimeAsync(450);
    network.open();
    await settled();
    network.answer('clock', { now: 1 });
    await vi.advanceTimersByTimeAsync(200);
    network.answer('clock', { now: 1 });
    await vi.advanceTimersByTimeAsync(7_900);
    expect(network.tries()).toBe(2);
  });

  it('sends nothing over a connection that has not introduced itself yet', async () => {
    const network = createNetwork();
    const link = network.link({ introduce: () => new Promise(() => undefined) });
    network.open();
    const asked = link.ask('game:sync', {}, { timeoutMs: 1_500 });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await asked).toEqual({ ok: false, error: 'try_again' });
    expect(network.names()).toEqual([]);
    expect(network.isConnected()).toBe(true);
  });

  it('waits longer after each failed try, and tells when the next one is', async () => {
    const network = createNetwork();
    const link = network.link();
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      network.lose();
      const status = link.status.getState();
      if (status.name !== 'connecting' || status.nextTryAt === null) throw new Error(`it is ${status.name}`);
      waits.push(status.nextTryAt - Date.now());
      await vi.advanceTimersByTimeAsync(status.nextTryAt - Date.now());
      expect(link.status.getState()).toMatchObject({ nextTryAt: null });
    }
    expect(network.tries()).toBe(7);
    expect(waits[0]).toBeLessThanOrEqual(450);
    expect(Math.min(...waits.slice(3))).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_000);
  });

  it('stays away after a goodbye until it is asked back', async () => {
    const network = createNetwork();
    const link = network.link();
    network.open();
    await settled();
    network.say('goodbye', { reason: 'opened_elsewhere' });
    expect(link.status.getState()).toEqual({ name: 'ended', reason: 'opened_elsewhere' });
    await vi.advanceTimersByTimeAsync(60_000);
    dispatchEvent(new Event('online'));
    expect(network.tries()).toBe(1);
    link.reopen();
    expect(network.tries()).toBe(2);
    network.open();
    await settled();
    expect(link.status.getState().name).toBe('connected');
  });

  it('tries at once when the network comes back, and checks the line when the phone wakes', async () => {
    const network = createNetwork();
    const link = network.link();
    network.open();
    await settled();
    network.answer('clock', { now: 5 });
    await settled();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(link.status.getState().name).toBe('reconnecting');
    expect(network.tries()).toBe(1);
    dispatchEvent(new Event('online'));
    expect(network.tries()).toBe(2);
  });

  it('probes the clock a few times, then seldom, and not while the line should be quiet', async () => {
    const network = createNetwork();
    let isBusy = false;
    const link = network.link({ isBusy: () => isBusy });
    network.open();
    await settled();
    const probes = () => network.names().filter((name) => name === 'clock').length;
    for (let i = 1; i <= 4; i += 1) {
      expect(probes()).toBe(i);
      network.answer('clock', { now: Date.now() + 5_000 });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(probes()).toBe(4);
    expect(link.serverNow()).toBe(Date.now() + 5_000);
    expect(network.sent[1]).toMatchObject({ name: 'clock', input: { roundTripMs: 0 } });
    isBusy = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(probes()).toBe(4);
    isBusy = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(probes()).toBe(5);
  });

  it('does not come back once it is closed', async () => {
    const network = createNetwork();
    const link = network.link();
    network.open();
    await settled();
    link.close();
    expect(network.isConnected()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    dispatchEvent(new Event('online'));
    expect(network.tries()).toBe(1);
  });
});
