import type { IncomingMessage } from 'node:http';

/**
 * A11: whether a request comes from a page of ours, or from no page at all (a machine). A browser says where a page is from
 * with every write and every WebSocket handshake, and no page can make it say something else.
 */
export function isOwnOrigin({ method, headers }: IncomingMessage, publicOrigin: string | undefined): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return true;
  if (origin !== undefined) return origin === publicOrigin || hostOf(origin) === host;
  if (site !== undefined) return false;
  // Over plain http a browser leaves it unsaid when a page reads from its own server; a write with a cookie must say it.
  return method === 'GET' || headers.cookie === undefined;
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
