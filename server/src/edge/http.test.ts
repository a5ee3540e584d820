import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { access, type Endpoint } from '@tabarman/shared/protocol/access.ts';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

const script = `console.log(${JSON.stringify('сүт '.repeat(200))})`;

let server: TestServer;
let cookie: string;
let token: string;
let clientFolder: string;

beforeAll(async () => {
  clientFolder = mkdtempSync(path.join(tmpdir(), 'tabarman-client-'));
  for (const page of ['phone', 'projector', 'desk']) writeFileSync(path.join(clientFolder, `${page}.html`), `<title>${page}</title>`);
  for (const folder of ['assets', '.vite']) mkdirSync(path.join(clientFolder, folder));
  writeFileSync(path.join(clientFolder, '.vite/manifest.json'), '{}');
  writeFileSync(path.join(clientFolder, 'assets/phone-abc123.js'), script);
  writeFileSync(path.join(clientFolder, 'assets/phone-abc123.js.map'), '{"secret":"source"}');
  writeFileSync(path.join(clientFolder, 'assets/phone-abc123.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(clientFolder, 'assets/phone-abc123.js.gz'), gzipSync(script));
  writeFileSync(path.join(clientFolder, 'assets/face-abc123.woff2'), script.repeat(9));
  server = await startTestServer({}, { clientFolder });
  ({ cookie, token } = await server.claim());
});
afterAll(async () => {
  await server.stop();
  rmSync(clientFolder, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) => fetch(server.url + address, { headers });

/** Sends exactly these bytes and reads until the other side is done: what no browser and no library would send. */
function sendRaw(lines: readonly string[], body: Buffer | string = '', what = 'POST /api/v1/session'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`${[`${what} HTTP/1.1`, ...(lines.some((line) => line.startsWith('host:')) ? [] : ['host: x']), ...lines].join('\r\n')}\r\n\r\n`);
      socket.write(body);
    });
    let heard = '';
    socket.setEncoding('utf8').on('data', (data: string) => {
      heard += data;
      socket.end();
    });
    socket.on('close', () => resolve(heard)).on('error', (error) => (heard === '' ? reject(error) : resolve(heard)));
  });
}

describe('writes from elsewhere', () => {
  const lock = (headers: Record<string, string>, proof = cookie) => request(server, 'DELETE /session', { headers: { ...headers, ...(proof ? { cookie: proof } : {}) } });

  it.each([
    ['a foreign page', { origin: 'http://evil.example' }],
    ['a page of no origin', { origin: 'null' }],
    ['a page whose host begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
    ['our host on another port', { origin: 'http://127.0.0.1:1' }],
    ['a foreign site, told by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a cookie that does not say where it comes from', {}],
  ])('[A11, E7] from %s are refused, and nothing changes', async (_, headers: Record<string, string>) => {
    expect((await lock(headers)).code).toBe('forbidden');
    expect((await request(server, 'GET /session', { headers: { cookie } })).status).toBe(200);
  });

  it('[A11] from our own page, and from a machine with a token, are taken', async () => {
    const own = [{ origin: server.url }, { 'sec-fetch-site': 'same-origin' }, { origin: 'http://proxied.example', 'sec-fetch-site': 'same-origin' }];
    const body = { questId: 'nowhere', projectorLanguages: ['ky'] };
    for (const headers of own) expect((await request(server, 'POST /games', { headers: { ...headers, cookie }, body })).code).toBe('not_found');
    expect((await request(server, 'POST /games', { token, body })).code).toBe('not_found');
  });

  it.each(['polling', 'websocket'])('[A11, E7] a socket by %s is opened for pages of ours and for machines, and for nobody else', async (transport) => {
    const open = async (headers: Record<string, string>) => {
      const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
      const sent = { host: `127.0.0.1:${server.port}`, cookie, ...(transport === 'websocket' ? upgrade : {}), ...headers };
      const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
      return Number(/^HTTP\/1\.1 (\d+)/.exec(await sendRaw(lines, '', `GET /socket.io/?EIO=4&transport=${transport}`))?.[1]);
    };
    const [opened, refused] = transport === 'websocket' ? [101, 400] : [200, 403];
    for (const headers of [{ origin: server.url }, {}]) expect(await open(headers)).toBe(opened);
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1', `${server.url}.evil.example`]) expect(await open({ origin })).toBe(refused);
    expect(await open({ 'sec-fetch-site': 'cross-site' })).toBe(refused);
  });

  it('[A11] no address changes anything when it is only read', () => {
    const reads = Object.values(contract).flatMap((noun) => Object.entries(noun)).filter(([, { '~orpc': { route } }]) => route.method === 'GET');
    // Words that ask and change nothing: a new one is looked at before it comes here.
    expect([...new Set(reads.map(([name]) => name))].sort()).toEqual(['archives', 'attempts', 'audience', 'challenge', 'comments', 'compare', 'comparisons', 'corrections', 'crowd', 'desk', 'download', 'draft', 'entries', 'file', 'find', 'games', 'get', 'list', 'me', 'news', 'ofGame', 'opened', 'outlook', 'pairs', 'pass', 'planned', 'players', 'preview', 'published', 'released', 'result', 'results', 'seats', 'sessions', 'site', 'startKey', 'status', 'table', 'teams', 'template', 'unread', 'version', 'versions', 'view', 'watch', 'write', 'writeComparisons']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])('[A14] as %s are refused: a form cannot send JSON', async (type) => {
    const response = await fetch(`${server.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': type }, body: '{"email":"a@example.org","password":"x"}' });
    expect([response.status, await response.json()]).toEqual([400, { defined: true, code: 'bad_request', status: 400, message: 'bad_request' }]);
  });

  it('[A14] longer than 64 KiB, or of a length that is not told, are refused before they are read', async () => {
    const json = 'content-type: application/json';
    expect(await sendRaw([json, 'content-length: 65537'])).toMatch(/^HTTP\/1\.1 413 [^]*"too_large"/);
    expect(await sendRaw([json, 'transfer-encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n')).toMatch(/^HTTP\/1\.1 413 [^]*"too_large"/);
    expect(await sendRaw([json, 'content-length: 65536'], ' '.repeat(65_536))).toMatch(/^HTTP\/1\.1 400 [^]*"bad_request"/);
  });

  it.each([
    ['broken JSON', '{"email":'],
    ['an array', '[]'],
    ['a field too many', '{"email":"a@example.org","password":"x","role":"admin"}'],
    ['a prototype', '{"email":"a@example.org","password":"x","__proto__":{"role":"admin"}}'],
    ['deep nesting', `{"email":${'['.repeat(20_000)}`],
    ['deep nesting that is whole', `{"email":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['half a character', '{"email":"\\ud800@example.org","password":"x"}'],
  ])('[A14] %s is a bad request, and the server lives', async (_, body) => {
    const response = await fetch(`${server.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'bad_request']);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('[A14] a bad request names the fields, and repeats nothing of them', async () => {
    const { body } = await request(server, 'POST /session', { body: { email: 'no address', password: 'hunter2', extra: 'x' } });
    expect(body).toEqual({ defined: true, code: 'bad_request', status: 400, message: 'bad_request', data: { fields: ['email', ''] } });
  });
});

describe('what every answer carries', () => {
  it('[A15] a content security policy without inline scripts or styles, no frames, no sniffing', async () => {
    for (const address of ['/', '/desk', '/p/x.y', '/api/v1/session', '/nowhere', '/healthz']) {
      const { headers } = await get(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'self'/);
      expect(policy).toMatch(/connect-src 'self' ws: wss:/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('[A25] only the preview may stand in a frame, and only in one of ours', async () => {
    const [desk, preview] = [await fetch(`${server.url}/desk`), await fetch(`${server.url}/preview.html`)];
    expect(desk.headers.get('x-frame-options')).toBe('DENY');
    expect(preview.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'/);
    expect(preview.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('[A15] https is asked for only where it is', async () => {
    expect((await get('/')).headers.get('strict-transport-security')).toBeNull();
    const secure = await startTestServer({ PUBLIC_ORIGIN: 'https://quiz.example' }, { clientFolder });
    expect((await fetch(secure.url)).headers.get('strict-transport-security')).toBe('max-age=31536000');
    await secure.stop();
  });

  it('[A15] the interface is kept in no cache', async () => {
    for (const address of ['/api/v1/session', '/api/v1/quests', '/api/openapi.json', '/api/nowhere', '/healthz', '/readyz']) {
      expect((await get(address, { cookie })).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('pages and files', () => {
  it.each([
    ['/', 'phone'], ['/?lang=ky', 'phone'], ['/j/123456', 'phone'], ['/j/', 'phone'], ['/p/abc.def', 'projector'], ['/desk', 'desk'], ['/desk/', 'desk'], ['/desk/claim', 'desk'], ['/desk/games/x', 'desk'],
  ])('[A15] %s is the page of the %s', async (address, page) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([200, `<title>${page}</title>`]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/nowhere', '/desktop', '/j/1/2', '/p/', '/assets/', '/assets/phone-abc123.js.map', '/assets/phone-abc123.js.br', '/.vite/manifest.json',
    '/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fphone.html', '/assets/%00', '/%', '/__proto__', '/api', '/api/auth/sign-in/email', '/api/v1/nowhere',
  ])('[A15] %s is not there', async (address) => {
    expect(await sendRaw([], '', `GET ${address}`)).toMatch(/^HTTP\/1\.1 404 [^]*"not_found"/);
  });

  it.each([['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', null], ['br;q=0, gzip', 'gzip']])('[A15] to %s a file is sent as %s, for ever', async (accepted, encoding) => {
    const response = await get('/assets/phone-abc123.js', { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(script);
  });

  it('[A15] a file that is never compressed, such as a typeface, is sent as it is', async () => {
    const response = await get('/assets/face-abc123.woff2', { 'accept-encoding': 'gzip, br' });
    expect([response.status, response.headers.get('content-encoding'), await response.text()]).toEqual([200, null, script.repeat(9)]);
  });

  it('[A15] a page that has not changed is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const again = await get('/', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('[A15] a build made while the server runs changes nothing under it', async () => {
    rmSync(path.join(clientFolder, 'assets/phone-abc123.js'));
    expect((await get('/assets/phone-abc123.js')).status).toBe(200);
  });
});

describe('health', () => {
  it('[D8] says that it is alive and how late it runs', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ isAlive: true, worstLagMs: expect.any(Number) });
  });

  it('[D8] says that it is ready, and what works', async () => {
    const response = await get('/readyz');
    expect([response.status, await response.json()]).toEqual([200, { isReady: true, journal: true, database: true, disk: true }]);
  });
});

describe('the OpenAPI document', () => {
  interface Operation { operationId: string; security?: unknown[]; responses: Record<string, unknown>; requestBody?: unknown; parameters?: { name: string; in: string }[] }

  it('[A13] lists every endpoint with its refusals, and nothing else', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { openapi: string; servers: { url: string }[]; paths: Record<string, Record<string, Operation>> };
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.servers).toEqual([{ url: '/api/v1' }]);
    const listed = Object.entries(document.paths).flatMap(([address, item]) => Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${address}`, operation })));
    const declared = Object.values(contract).flatMap((noun) => Object.values(noun)).map(({ '~orpc': { route, errorMap } }) => ({ name: `${route.method} ${route.path}`, route, errorMap }));
    expect(listed.map((l) => l.name).sort()).toEqual(declared.map((d) => d.name).sort());
    for (const { name, route, errorMap } of declared) {
      const operation = listed.find((l) => l.name === name)?.operation;
      const statuses = new Set([String(route.successStatus ?? 200), ...Object.values<{ status?: number }>(errorMap).map((e) => String(e.status))]);
      expect(Object.keys(operation?.responses ?? {}).sort()).toEqual([...statuses].sort());
      const inPath = [...(route.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      expect((operation?.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath);
    }
    expect(new Set(listed.map((l) => l.operation.operationId)).size).toBe(listed.length);
    const openOnes = Object.entries(contract).flatMap(([noun, verbs]) => Object.entries(verbs).filter(([verb]) => access[`${noun}.${verb}` as Endpoint] === 'open').map(([, { '~orpc': { route } }]) => `${route.method} ${route.path}`));
    expect(listed.filter((l) => l.operation.security?.length === 0).map((l) => l.name).sort()).toEqual(openOnes.sort());
  });

  it('[A13] refers to nothing that it does not hold', async () => {
    const document: unknown = await (await get('/api/openapi.json')).json();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = '']) => pointer);
    for (const pointer of references) {
      const found = pointer.split('/').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
      expect([pointer, found]).not.toEqual([pointer, undefined]);
    }
  });
});
