import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPolling } from './polling-engine.ts';
import { openWebSocket } from './web-socket-engine.ts';

const hello = '0{"sid":"abc","upgrades":[],"pingInterval":10000,"pingTimeout":8000,"maxPayload":16384}';

function createHeard() {
  const heard: string[] = [];
  return { heard, ears: { onOpen: () => heard.push('open'), onText: (text: string) => heard.push(text), onLost: () => heard.push('lost') } };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('over a WebSocket', () => {
  class Socket {
    static readonly all: Socket[] = [];
    readonly url: string;
    readonly sent: string[] = [];
    isClosed = false;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: (() => void) | null = null;
    constructor(url: string) {
      this.url = url;
      Socket.all.push(this);
    }
    send(text: string) {
      this.sent.push(text);
    }
    close() {
      this.isClosed = true;
    }
  }

  function open() {
    vi.stubGlobal('WebSocket', Socket);
    const { heard, ears } = createHeard();
    const engine = openWebSocket('https://hall/socket.io/', ears);
    return { heard, engine, socket: Socket.all.at(-1)! };
  }

  it('opens, carries texts and answers pings', () => {
    const { heard, engine, socket } = open();
    expect(socket.url).toBe('wss://hall/socket.io/?EIO=4&transport=websocket');
    for (const data of [hello, '42["a",1]', '2', '6']) socket.onmessage?.({ data });
    engine.send('0');
    expect([heard, socket.sent]).toEqual([['open', '2["a",1]'], ['3', '40']]);
  });

  it('is lost when the socket closes, and once only', () => {
    const { heard, socket } = open();
    socket.onclose?.();
    socket.onclose?.();
    expect([heard, socket.isClosed]).toEqual([['lost'], true]);
  });

  it('is lost when the server has said nothing for too long', () => {
    const { heard, socket } = open();
    socket.onmessage?.({ data: hello });
    vi.advanceTimersByTime(17_999);
    socket.onmessage?.({ data: '2' });
    vi.advanceTimersByTime(17_999);
    expect(heard).toEqual(['open']);
    vi.advanceTimersByTime(1);
    expect([heard, socket.isClosed]).toEqual([['open', 'lost'], true]);
  });

  it('hears nothing any more once it is closed', () => {
    const { heard, engine, socket } = open();
    socket.onmessage?.({ data: hello });
    engine.close();
    vi.advanceTimersByTime(60_000);
    expect([heard, socket.onmessage, socket.onclose, socket.isClosed]).toEqual([['open'], null, null, true]);
  });
});

describe('over polling', () => {
  interface Asked {
    readonly url: string;
    readonly body: string | undefined;
    readonly answer: (text: string, status?: number) => Promise<void>;
    readonly isAborted: () => boolean;
  }

  function open() {
    const asked: Asked[] = [];
    vi.stubGlobal('fetch', (url: string, { body, signal }: { body?: string; signal: AbortSignal }) =>
      new Promise<Response>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        asked.push({
          url, body, isAborted: () => signal.aborted,
          async answer(text, status = 200) {
            resolve(new Response(text, { status }));
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    );
    const { heard, ears } = createHeard();
    return { heard, asked, engine: openPolling('http://hall/socket.io/', ears) };
  }

  it('listens with one request after another and reads several packets of one answer', async () => {
    const { heard, asked } = open();
    expect(asked[0]?.url).toBe('http://hall/socket.io/?EIO=4&transport=polling');
    await asked[0]?.answer(hello);
    expect(asked[1]?.url).toBe('http://hall/socket.io/?EIO=4&transport=polling&sid=abc');
    await asked[1]?.answer('40{"sid":"y"}\u001E42["a",1]');
    expect([heard, asked.length]).toEqual([['open', '0{"sid":"y"}', '2["a",1]'], 3]);
  });

  it('brings its packets one request at a time, those that gathered together', async () => {
    const { asked, engine } = open();
    await asked[0]?.answer(hello);
    engine.send('0');
    engine.send('21[]');
    engine.send('22[]');
    expect(asked.slice(2).map((a) => a.body)).toEqual(['40']);
    await asked[2]?.answer('ok');
    expect(asked.slice(3).map((a) => a.body)).toEqual(['421[]\u001E422[]']);
    await asked[3]?.answer('ok');
    await asked[1]?.answer('2');
    expect(asked.map((a) => a.body)).toContain('3');
  });

  it('is lost once when a request fails or is refused', async () => {
    const { heard, asked } = open();
    await asked[0]?.answer(hello);
    await asked[1]?.answer('gone', 400);
    expect([heard, asked.length]).toEqual([['open', 'lost'], 2]);
  });

  it('hears nothing any more once it is closed', async () => {
    const { heard, asked, engine } = open();
    await asked[0]?.answer(hello);
    engine.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([heard, asked[1]?.isAborted(), asked.length]).toEqual([['open'], true, 2]);
  });
});
