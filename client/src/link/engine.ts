/** One connection that carries texts both ways: Engine.IO, protocol 4, over a WebSocket or over polling. */
export interface Engine {
  readonly send: (text: string) => void;
  /** Ends it; nothing is heard from it any more. */
  readonly close: () => void;
}

export interface EngineEars {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** It did not open, or is gone. Heard at most once, and not after `close`. */
  readonly onLost: () => void;
}

export type OpenEngine = (address: string, ears: EngineEars) => Engine;

/** How far apart signs of life may be. */
interface Heartbeat {
  readonly pingInterval: number;
  readonly pingTimeout: number;
}

interface Reading {
  readonly onOpen: (sid: string) => void;
  readonly onText: (text: string) => void;
  readonly onLost: () => void;
  readonly answerPing: () => void;
}

/** Reads packets: a digit for what it is, then its text. A server that falls silent for too long is lost. */
export function createReader({ onOpen, onText, onLost, answerPing }: Reading) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silenceMs = 0;
  return {
    read(packet: string): void {
      const text = packet.slice(1);
      switch (packet.charAt(0)) {
        case '0': {
          const { sid, pingInterval, pingTimeout } = JSON.parse(text) as Heartbeat & { readonly sid: string };
          silenceMs = pingInterval + pingTimeout;
          onOpen(sid);
          break;
        }
        case '1': return onLost();
        case '2': answerPing(); break;
        case '4': onText(text); break;
      }
      clearTimeout(timer);
      timer = setTimeout(onLost, silenceMs);
    },
    stop: () => clearTimeout(timer),
  };
}
