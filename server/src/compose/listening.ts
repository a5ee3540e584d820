import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Env } from '../env.ts';
import { StartFailure } from '../start-failure.ts';

const GRACE_MS = 1_000;

/** Where this computer reaches it. */
export function ownUrl(http: Server, { HOST }: Env): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${portOf(http)}`;
}

export function portOf(http: Server): number {
  return (http.address() as AddressInfo).port;
}

/** Throws `StartFailure` with what to do about it. */
export function listen(http: Server, { PORT, HOST }: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', ({ code = 'unknown error' }: NodeJS.ErrnoException) => reject(new StartFailure(refusalOf(code, PORT, HOST))));
    http.listen(PORT, HOST, () => resolve(portOf(http)));
  });
}

function refusalOf(code: string, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE': return `Port ${port} is taken by another program: stop it, or choose another port with PORT.`;
    case 'EACCES': return `Port ${port} needs special rights on this system: choose one above 1023 with PORT.`;
    default: return `The address ${host} cannot be listened on (${code}): choose another with HOST.`;
  }
}

/** Lets requests under way finish for a moment, then ends them. */
export async function closeServer(http: Server, closeSockets: () => Promise<void>): Promise<void> {
  const impatience = setTimeout(() => http.closeAllConnections(), GRACE_MS);
  await closeSockets();
  clearTimeout(impatience);
}
