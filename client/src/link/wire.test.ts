import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEars, OpenEngine } from './engine.ts';
import { createWireOpener } from './wire.ts';

/** An engine that opens, hears and dies when the test says so. */
function createEngine() {
  const engine = { opened: 0, closed: 0, sent: [] as string[], ears: undefined as EngineEars | undefined };
  const open: OpenEngine = (_address, ears) => {
    engine.opened += 1;
    engine.ears = ears;
    return { send: (text) => engine.sent.push(text), close: () => (engine.closed += 1) };
  };
  return { engine, open };
}

function createHeard() {
  const heard: unknown[] = [];
  const ears = {
    onReady: () => heard.push('ready'),
    onMessage: (name: string, body: unknown) => heard.push([name, body]),
    onLost: () => heard.push('lost'),
  };
  return { heard, ears };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('wire', () => {
  it('connects to the default namespace, hears messages and gets its replies, in any order', () => {
    const { engine, open } = createEngine();
    const { heard, ears } = createHeard();
    const wire = createWireOpener('http://hall/', [open])(ears);
    engine.ears?.onOpen();
    expect(engine.sent).toEqual(['0']);
    engine.ears?.onText('0{"sid":"x"}');
    engine.ears?.onText('2["game:view",{"seq":3}]');
    expect(heard).toEqual(['ready', ['game:view', { seq: 3 }]]);

    const replies: unknown[] = [];
    wire.ask('clock', {}, (reply) => replies.push(['clock', reply]));
    wire.ask('game:sync', { a: 1 }, (reply) => replies.push(['sync', reply]));
    expect(engine.sent.slice(1)).toEqual(['21["clock",{}]', '22["game:sync",{"a":1}]']);
    engine.ears?.onText('32[{"ok":true}]');
    engine.ears?.onText('31[{"ok":false}]');
    engine.ears?.onText('31[{"ok":"again"}]');
    expect(replies).toEqual([['sync', { ok: true }], ['clock', { ok: false }]]);
  });

  it('settles what is open with null when it is lost or closed', () => {
    const { engine, open } = createEngine();
    const { heard, ears } = createHeard();
    const openWire = createWireOpener('http://hall/', [open]);
    const replies: unknown[] = [];
    openWire(ears).ask('clock', {}, (reply) => replies.push(reply));
    engine.ears?.onText('0{}');
    engine.ears?.onLost();
    expect([replies, heard]).toEqual([[null], ['ready', 'lost']]);

    const second = openWire(ears);
    second.ask('clock', {}, (reply) => replies.push(reply));
    second.close();
    expect([replies, heard, engine.closed]).toEqual([[null, null], ['ready', 'lost'], 1]);
  });

  it('is lost when the server refuses or ends it', () => {
    for (const packet of ['4{"message":"no"}', '1']) {
      const { engine, open } = createEngine();
      const { heard, ears } = createHeard();
      createWireOpener('http://hall/', [open])(ears);
      engine.ears?.onText(packet);
      expect([heard, engine.closed]).toEqual([['lost'], 1]);
    }
  });

  it('tries the next engine when one does not get through, and the first one again the next time', () => {
    const [first, second] = [createEngine(), createEngine()];
    const { heard, ears } = createHeard();
    const openWire = createWireOpener('http://hall/', [first.open, second.open]);
    openWire(ears);
    first.engine.ears?.onLost();
    second.engine.ears?.onOpen();
    second.engine.ears?.onText('0{}');
    expect([heard, second.engine.sent]).toEqual([['ready'], ['0']]);
    second.engine.ears?.onLost();
    expect(heard).toEqual(['ready', 'lost']);
    openWire(ears);
    expect([first.engine.opened, second.engine.opened]).toEqual([2, 1]);
  });

  it('leaves out an engine that was swallowed, until the other one is too', () => {
    const [first, second] = [createEngine(), createEngine()];
    const { heard, ears } = createHeard();
    const openWire = createWireOpener('http://hall/', [first.open, second.open]);
    const opened = () => [first.engine.opened, second.engine.opened];
    openWire(ears);
    vi.advanceTimersByTime(8_000);
    expect([first.engine.closed, ...opened()]).toEqual([1, 1, 1]);
    second.engine.ears?.onText('0{}');
    second.engine.ears?.onLost();
    expect(heard).toEqual(['ready', 'lost']);

    openWire(ears);
    second.engine.ears?.onLost();
    expect([heard.length, ...opened()]).toEqual([3, 1, 2]);
    openWire(ears);
    vi.advanceTimersByTime(8_000);
    expect([heard.length, ...opened()]).toEqual([4, 1, 3]);
    openWire(ears);
    expect(opened()).toEqual([2, 3]);
  });

  it('is lost when no engine gets through in time', () => {
    const [first, second] = [createEngine(), createEngine()];
    const { heard, ears } = createHeard();
    createWireOpener('http://hall/', [first.open, second.open])(ears);
    vi.advanceTimersByTime(16_000);
    expect([heard, second.engine.closed]).toEqual([['lost'], 1]);
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['lost']);
  });
});
