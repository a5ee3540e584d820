import type { Engine, OpenEngine } from './engine.ts';

/** One connection to the server's default namespace: Socket.IO, protocol 5, without binary data. */
export interface Wire {
  /** Sends a message; `settle` gets its acknowledgement, or null when the connection is lost before. */
  readonly ask: (name: string, input: unknown, settle: (reply: unknown) => void) => void;
  readonly close: () => void;
}

export interface WireEars {
  readonly onReady: () => void;
  readonly onMessage: (name: string, body: unknown) => void;
  /** Heard at most once, and not after `close`. */
  readonly onLost: () => void;
}

export type OpenWire = (ears: WireEars) => Wire;

const OPENING_MS = 8_000;

/** Opens wires by the first engine that gets through. */
export function createWireOpener(address: string, engines: readonly OpenEngine[]): OpenWire {
  let order = engines;

  return ({ onReady, onMessage, onLost }) => {
    const unsettled = new Map<number, (reply: unknown) => void>();
    const tries = [...order];
    let asked = 0;
    let isReady = false;
    let isSwallowed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let engine = openNext();

    function openNext(): Engine | undefined {
      const openEngine = tries.shift();
      if (openEngine === undefined) return undefined;
      timer = setTimeout(() => {
        isSwallowed = true;
        order = engines;
        engine?.close();
        lose();
      }, OPENING_MS);
      return openEngine(address, { onOpen: () => engine?.send('0'), onText: read, onLost: lose });
    }

    function read(text: string): void {
      const [head = '', id] = /^\d(\d*)/.exec(text) ?? [];
      const body = text.length > head.length ? (JSON.parse(text.slice(head.length)) as unknown) : null;
      switch (head.charAt(0)) {
        case '0':
          isReady = true;
          clearTimeout(timer);
          // A proxy swallowed the first one and did not refuse it: it would again, and take as long.
          if (isSwallowed) order = order.slice(-1 - tries.length);
          return onReady();
        case '1':
        case '4':
          engine?.close();
          return lose();
        case '2': return onMessage(...(body as [name: string, body: unknown]));
        case '3': return settle(Number(id), (body as [reply: unknown])[0]);
      }
    }

    function lose(): void {
      clearTimeout(timer);
      if (!isReady && tries.length > 0) engine = openNext();
      else {
        settleAll();
        onLost();
      }
    }

    function settle(id: number, reply: unknown): void {
      unsettled.get(id)?.(reply);
      unsettled.delete(id);
    }

    function settleAll(): void {
      for (const id of unsettled.keys()) settle(id, null);
    }

    return {
      ask(name, input, settled) {
        const id = (asked += 1);
        unsettled.set(id, settled);
        engine?.send(`2${id}${JSON.stringify([name, input])}`);
      },
      close() {
        clearTimeout(timer);
        engine?.close();
        settleAll();
      },
    };
  };
}
