import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

interface ClientFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly encoded: Partial<Record<'br' | 'gzip', Buffer>>;
}

/**
 * Serves the built client out of memory: a hall that opens the page at once reads no disk, and a build that is made while the
 * server runs changes nothing under it. An address is a file's own, or that of one of the three pages.
 */
export function clientFiles(folder: string): RequestHandler {
  const files = readFiles(folder);
  return (request, response, next) => {
    const file = files.get(pageOf(request.path) ?? request.path);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.set({ 'content-type': file.type, 'cache-control': file.cacheControl, etag: file.etag, vary: 'accept-encoding' });
    if (request.headers['if-none-match']?.includes(file.etag)) return void response.status(304).end();
    const encoding = request.acceptsEncodings(...ENCODINGS.map(([name]) => name).filter((name) => file.encoded[name] !== undefined));
    const body = (encoding === 'br' || encoding === 'gzip' ? file.encoded[encoding] : undefined) ?? file.plain;
    if (body !== file.plain) response.set('content-encoding', String(encoding));
    response.set('content-length', String(body.length));
    return void response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/** The page that answers an address, as in client/vite.config.ts. */
function pageOf(address: string): string | null {
  if (address === '/' || /^\/(?:[ejrtv]|jury|mentor)\/[^/]*$/.test(address) || /^\/calls\/[^/]*\/people$/.test(address)) return '/phone.html';
  if (/^\/p\/[^/]+$/.test(address)) return '/projector.html';
  if (/^\/desk(\/|$)/.test(address)) return '/desk.html';
  return null;
}

function readFiles(folder: string): Map<string, ClientFile> {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return new Map(found.filter(isPublic).map((name) => [`/${name}`, readFile(folder, name)]));
}

/** A15: source maps, hidden files and what lies beside a file in compressed form have no address of their own. */
function isPublic(name: string): boolean {
  return !/(^|\/)\.|\.(map|br|gz)$/.test(name);
}

function readFile(folder: string, name: string): ClientFile {
  const file = path.join(folder, name);
  const plain = readFileSync(file);
  const encoded = ENCODINGS.filter(([, suffix]) => existsSync(file + suffix)).map(([encoding, suffix]) => [encoding, readFileSync(file + suffix)]);
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    // The build puts a hash of the content into these names.
    cacheControl: name.startsWith('assets/') ? FOREVER : ASK_AGAIN,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain, encoded: Object.fromEntries(encoded),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.mp3': 'audio/mpeg', '.webm': 'audio/webm',
};
