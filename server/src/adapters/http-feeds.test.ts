import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpFeeds } from './http-feeds.ts';
import { isPublicAddress } from './public-address.ts';

let server: Server;
let origin: string;
let asked: string[] = [];
const answers: Readonly<Record<string, RequestListener>> = {
  '/feed.json': (_, response) => response.end('{"a":1}'),
  '/moved': (_, response) => response.writeHead(302, { location: '/feed.json' }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/large': (_, response) => response.end(`"${'x'.repeat(2_000)}"`),
  '/text': (_, response) => response.end('<html>'),
  '/gone': (_, response) => response.writeHead(404).end('{}'),
  '/never': (_, response) => response.write('{'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = { mostBytes: 1_000, mostMs: 400, redirects: 3 };
const here = httpFeeds({ isAllowed: (address) => address === '127.0.0.1', limits });
const errorOf = async (path: string) => {
  const found = await here(path.startsWith('http') ? path : `${origin}${path}`);
  return found.ok ? 'ok' : found.error;
};

describe('feeds over HTTP', () => {
  it('[PB7] are fetched, through a redirect too', async () => {
    expect(await here(`${origin}/feed.json`)).toEqual({ ok: true, data: { a: 1 } });
    expect(await errorOf('/moved')).toBe('ok');
  });

  it.each<[string, string]>([
    ['/inside', 'feed_address'], ['/file', 'feed_address'], ['/round', 'feed_unreachable'], ['/large', 'feed_too_large'], ['/text', 'feed_unknown'], ['/gone', 'feed_unreachable'], ['/never', 'feed_unreachable'],
    ['http://10.0.0.1/feed.json', 'feed_address'], ['http://[::1]/feed.json', 'feed_address'], ['http://name:word@127.0.0.1/', 'feed_address'], ['http://0x7f000002/', 'feed_address'], ['http://nowhere.invalid/', 'feed_unreachable'],
  ])('[PB7] %s ends as %s', async (path, error) => {
    expect(await errorOf(path)).toBe(error);
  });

  it('[PB7] nothing is ever asked of an own address, by number or by name', async () => {
    asked = [];
    const outside = httpFeeds({ limits });
    const port = origin.split(':').at(-1);
    for (const url of [origin, `http://localhost:${port}/feed.json`, `http://[::ffff:127.0.0.1]:${port}/feed.json`, `http://127.1:${port}/`]) expect(await outside(url)).toEqual({ ok: false, error: 'feed_address' });
    expect(asked).toEqual([]);
  });

  it('[PB7] private, shared, local, reserved and carried addresses are none of the internet', () => {
    const closed = ['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', 'fc00::1', 'fe80::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::'];
    expect(closed.filter(isPublicAddress)).toEqual([]);
    expect(['8.8.8.8', '172.32.0.1', '2a00:1450:4001::1'].filter((address) => !isPublicAddress(address))).toEqual([]);
  });
});
