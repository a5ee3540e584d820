import { lookup as ask } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSafe } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchFailure, FetchFeed } from '../features/collection/ports.ts';
import { isPublicAddress } from './public-address.ts';

interface Limits {
  /** Of all bytes of an answer. */
  readonly mostBytes: number;
  /** From the first request to the last byte, redirects and all. */
  readonly mostMs: number;
  readonly redirects: number;
}

const feedLimits: Limits = { mostBytes: 4 * 1024 * 1024, mostMs: 10_000, redirects: 3 };

class Refused extends Error {
  readonly code: FetchFailure;

  constructor(code: FetchFailure) {
    super(code);
    this.code = code;
  }
}

/**
 * PB7: feeds over HTTP. The address that a name stands for is looked at when it is connected to, and that very one is used: a name that answers
 * otherwise the second time leads nowhere else. Redirects are new addresses like any other.
 */
export function httpFeeds({ isAllowed = isPublicAddress, limits = feedLimits }: { readonly isAllowed?: (address: string) => boolean; readonly limits?: Limits } = {}): FetchFeed {
  const lookup: LookupFunction = (host, options, done) => ask(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '');
    const [first] = found;
    if (!first || found.some(({ address }) => !isAllowed(address))) return done(new Refused('feed_address'), '');
    return options.all === true ? done(null, found) : done(null, first.address, first.family);
  });
  async function fetchAt(url: URL, left: number, signal: AbortSignal): Promise<Buffer> {
    const response = await open(url, { lookup, isAllowed, signal });
    const { statusCode = 0, headers: { location } } = response;
    if (statusCode >= 300 && statusCode < 400 && location !== undefined && URL.canParse(location, url.href)) {
      response.destroy();
      if (left === 0) throw new Refused('feed_unreachable');
      return fetchAt(new URL(location, url.href), left - 1, signal);
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Refused('feed_unreachable');
    }
    return read(response, limits.mostBytes);
  }
  return async (url) => {
    try {
      const bytes = await fetchAt(new URL(url), limits.redirects, AbortSignal.timeout(limits.mostMs));
      return { ok: true, data: parsed(bytes) };
    } catch (error) {
      return { ok: false, error: error instanceof Refused ? error.code : 'feed_unreachable' };
    }
  };
}

function open(url: URL, { lookup, isAllowed, signal }: { readonly lookup: LookupFunction; readonly isAllowed: (address: string) => boolean; readonly signal: AbortSignal }): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  // Nothing is looked up for an address in numbers.
  if (!isWeb || url.username !== '' || url.password !== '' || (isIP(host) !== 0 && !isAllowed(host))) return Promise.reject(new Refused('feed_address'));
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getSafe : getPlain;
    const headers = { accept: 'application/feed+json, application/json', 'accept-encoding': 'identity', 'user-agent': 'Tabarman' };
    get(url, { lookup, signal, headers, agent: false }, resolve).on('error', reject);
  });
}

async function read(response: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) {
      response.destroy();
      throw new Refused('feed_too_large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('feed_unknown');
  }
}
