import type { IncomingMessage } from 'node:http';

/**
 * A11: whether a request comes from a page of ours, or from no page at all (a machine). A browser says where a page is from
 * with every write and every WebSocket handshake, and no page can make it say something else.
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicOrigin: string | undefined): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return true;
  if (origin !== undefined) return origin === publicOrigin || hostOf(origin) === host;
  // A browser that does not say where it comes from must not use the cookie it brings.
  return site === undefined && headers.cookie === undefined;
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
