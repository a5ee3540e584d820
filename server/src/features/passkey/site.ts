import { isIP } from 'node:net';
import type { Site } from './ports.ts';

/**
 * A21: what a browser lets passkeys be made for: a domain under https, or this very computer as localhost. Null for everything
 * else: an address of numbers, or plain http.
 */
export function siteOf(publicOrigin: string | undefined, host: string | undefined): Site | null {
  const url = URL.parse(publicOrigin ?? `http://${host ?? ''}`);
  if (!url) return null;
  const isAllowed = url.hostname === 'localhost' || (url.protocol === 'https:' && isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0);
  return isAllowed ? { domain: url.hostname, origin: url.origin } : null;
}
