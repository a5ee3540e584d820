import { pino, type DestinationStream, type Logger } from 'pino';
import type { Env } from './env.ts';

const LONGEST = 4_000;

export type { Logger };

/** JSON lines on standard error, written at once: the last line before a crash is the one that is needed. */
export function createLog(level: Env['LOG_LEVEL'], destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  return pino({ level, base: null, serializers: { error: tell } }, destination);
}

/** Only what an error says of itself: what hangs on it may hold a request with a password in it. */
function tell(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error).slice(0, LONGEST) };
  const cause = error.cause === undefined ? {} : { cause: tell(error.cause) };
  return { type: error.name, message: error.message.slice(0, LONGEST), stack: error.stack?.slice(0, LONGEST), ...cause };
}
