import type { IncomingHttpHeaders } from 'node:http';

const KEPT_S = 30 * 24 * 60 * 60;

/** Each game has its own: who leads two games on one phone keeps both. */
const nameFor = (gameId: string) => `tabarman.host.${gameId}`;

/** The `Set-Cookie` line that makes a browser a co-host. */
export function hostCookie(gameId: string, key: string, isHttps: boolean): string {
  return `${nameFor(gameId)}=${key}; Max-Age=${KEPT_S}; Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}

/** The key for a game in a request: of a browser, or of a machine. */
export function hostKeyOf({ cookie, authorization }: IncomingHttpHeaders, gameId: string): string | null {
  const start = `${nameFor(gameId)}=`;
  const kept = cookie?.split(';').map((part) => part.trim()).find((part) => part.startsWith(start))?.slice(start.length);
  return kept ?? /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}
