import { io } from 'socket.io-client';
import { createLink, type Link, type LinkOptions } from './link.ts';

const CONNECT_MS = 8_000;

/** Opens this page's connection to the server it came from. */
export function connect(options?: LinkOptions): Link {
  const socket = io({
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    // The link reconnects: it knows when the next try is due and says who this device is before anything else is sent.
    reconnection: false,
    timeout: CONNECT_MS,
  });
  return createLink(socket, options);
}
