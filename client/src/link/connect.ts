import { createLink, type Link, type LinkOptions } from './link.ts';
import { openPolling } from './polling-engine.ts';
import { openWebSocket } from './web-socket-engine.ts';
import { createWireOpener } from './wire.ts';

/** Opens this page's connection to the server it came from. */
export function connect(options?: LinkOptions): Link {
  return createLink(createWireOpener(`${location.origin}/socket.io/`, [openWebSocket, openPolling]), options);
}
