import type { RequestHandler } from 'express';
import type { Media } from './service.ts';

const ADDRESS = /^\/([0-9a-f]{32})((?:-large|-small)?\.[a-z0-9]{3,4})$/;
const TYPES: Readonly<Record<string, string>> = { webp: 'image/webp', mp3: 'audio/mpeg', ogg: 'audio/ogg', m4a: 'audio/mp4', wav: 'audio/wav' };
/** An id stands for these bytes alone. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * O5, TR42: stored pictures and sounds, to whoever knows the id, as what they are and nothing else: opened by itself a file is
 * saved, and could run nothing. Browsers ask for sounds by pieces.
 */
export function mediaFiles(media: Media): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const [, id = '', part = ''] = ADDRESS.exec(request.path) ?? [];
    const bytes = id === '' ? null : await media.read(id, part);
    if (!bytes) return next();
    response.set({
      'content-type': TYPES[part.split('.')[1] ?? ''] ?? 'application/octet-stream', 'cache-control': FOREVER, 'accept-ranges': 'bytes',
      'content-security-policy': "default-src 'none'; sandbox", 'content-disposition': 'attachment',
    });
    const asked = request.range(bytes.byteLength);
    const [range] = Array.isArray(asked) && asked.type === 'bytes' && asked.length === 1 ? asked : [];
    if (asked === -1) return void response.status(416).set('content-range', `bytes */${bytes.byteLength}`).end();
    const sent = range ? bytes.subarray(range.start, range.end + 1) : bytes;
    if (range) response.status(206).set('content-range', `bytes ${range.start}-${range.end}/${bytes.byteLength}`);
    response.set('content-length', String(sent.byteLength));
    return void response.end(request.method === 'HEAD' ? undefined : sent);
  };
}
