import type { Body, BroadcastName } from './broadcasts.ts';
import type { ErrorCode } from './errors.ts';
import type { Input, IntentName, Output } from './intents.ts';

/** The answer to every intent: refusals are data with a closed code. `waitMs` asks for patience before the next try. */
export type Reply<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ErrorCode; readonly waitMs?: number };

/** Event maps for Socket.IO, inferred from the declarations. */
export type ClientToServer = { [N in IntentName]: (input: Input<N>, reply: (reply: Reply<Output<N>>) => void) => void };
export type ServerToClient = { [N in BroadcastName]: (body: Body<N>) => void };
