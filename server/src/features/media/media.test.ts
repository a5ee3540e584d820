import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import { storedPictureSchema, storedSoundSchema } from '@tabarman/shared/media/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { twoHalves } from './pictures.fixture.ts';
import { Media } from './service.ts';
import type { MediaStore } from './ports.ts';
import { wavOf } from './sounds/wav.fixture.ts';

let server: TestServer;
let token: string;
let png: Uint8Array;
beforeAll(async () => {
  server = await startTestServer();
  ({ token } = await server.claim());
  png = await twoHalves().png().toBuffer();
});
afterAll(() => server.stop());

const upload = (file: Uint8Array, what = 'pictures') => request(server, `POST /media/${what}`, { token, file });
const get = (address: string, headers: Record<string, string> = {}) => fetch(`${server.url}/media/${address}`, { headers });

describe('the HTTP interface of media', () => {
  it('[O3] [O5] a picture is kept and given to whoever knows its address, for ever, as a picture that runs nothing', async () => {
    const { status, body } = await upload(png);
    expect(status).toBe(201);
    const { id, ...size } = storedPictureSchema.parse(body);
    expect(size).toEqual({ width: 400, height: 200 });
    for (const part of ['-large.webp', '-small.webp']) {
      const response = await get(id + part);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(response.headers.get('content-disposition')).toBe('attachment');
      expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 8, 12)).toBe('WEBP');
    }
    expect((await upload(png)).body).toEqual(body);
  });

  it('[O5] a sound is given whole or by pieces', async () => {
    const { id, format, durationMs } = storedSoundSchema.parse((await upload(wavOf(100), 'sounds')).body);
    expect([format, durationMs]).toEqual(['wav', 100]);
    expect((await (await get(`${id}.wav`)).bytes()).length).toBe(844);
    const piece = await get(`${id}.wav`, { range: 'bytes=0-3' });
    expect([piece.status, piece.headers.get('content-range'), await piece.text()]).toEqual([206, 'bytes 0-3/844', 'RIFF']);
    expect((await get(`${id}.wav`, { range: 'bytes=900-' })).status).toBe(416);
  });

  it('[O5] [TR43] no other file is reached: every address but that of something kept is nowhere', async () => {
    const { id } = storedPictureSchema.parse((await upload(png)).body);
    expect(existsSync(path.join(server.dataDir, 'app.db'))).toBe(true);
    for (const address of ['../app.db', '..%2fapp.db', '%2e%2e/app.db', `${id}-large.webp%00.html`, `${id}-large.webp/..%2f..%2fapp.db`, `${id}.svg`, `${id}-huge.webp`, id, '', `${'f'.repeat(32)}-large.webp`, `${id.toUpperCase()}-large.webp`]) {
      expect([address, (await get(address)).status]).toEqual([address, 404]);
    }
    expect(readdirSync(path.join(server.dataDir, 'media')).every((name) => /^[0-9a-f]{32}[-.]/.test(name))).toBe(true);
  });

  it('[O4] what is refused is refused by a code, and nothing of it is kept', async () => {
    const before = readdirSync(path.join(server.dataDir, 'media')).length;
    expect((await upload(Buffer.from('<svg/>'))).code).toBe('picture_unknown');
    expect((await upload(png.subarray(0, 100))).code).toBe('picture_damaged');
    expect((await upload(png, 'sounds')).code).toBe('sound_unknown');
    expect((await upload(wavOf(30_001), 'sounds')).code).toBe('sound_too_long');
    expect((await upload(new Uint8Array(mediaLimits.soundBytes + 1), 'sounds').catch(() => ({ code: 'too_large' }))).code).toBe('too_large');
    expect((await request(server, 'POST /media/pictures', { file: png })).code).toBe('signed_out');
    expect((await request(server, 'POST /media/pictures', { token, body: {} })).code).toBe('bad_request');
    expect((await request(server, 'POST /media/pictures', { token, file: png, headers: { origin: 'http://evil.example' } })).code).toBe('forbidden');
    expect(readdirSync(path.join(server.dataDir, 'media'))).toHaveLength(before);
  });

  it('[O2] the same picture has another id on another server', async () => {
    const other = await startTestServer();
    const theirs = await request(other, 'POST /media/pictures', { token: (await other.claim()).token, file: png });
    await other.stop();
    expect(storedPictureSchema.parse(theirs.body).id).not.toBe(storedPictureSchema.parse((await upload(png)).body).id);
  });

  it('[O4] [TR45] somebody who brings one after the other is put off', async () => {
    const codes: (string | undefined)[] = [];
    for (let tried = 0; tried < 70 && !codes.includes('too_many'); tried += 1) codes.push((await upload(Buffer.from('nothing'), 'sounds')).code);
    expect(codes.at(-1)).toBe('too_many');
  });
});

describe('room for media', () => {
  function media({ bytesOf = 0, isFull = false, used = new Set<string>(), old = [] as string[] } = {}) {
    const removed: string[] = [];
    const kept: string[] = [];
    const store: MediaStore = {
      keep: async ({ id }) => void kept.push(id), read: async () => null, bytesOf: async () => bytesOf,
      broughtBefore: async () => old, remove: async (id) => void removed.push(id), tidy: async () => {},
    };
    const pictures = { draw: async () => ({ large: new Uint8Array([1]), small: new Uint8Array([1]), width: 1, height: 1 }) };
    return { removed, kept, media: new Media({ store, pictures, clock: manualClock(1_800_000_000_000), secret: 's', hasRoom: () => !isFull, usedSince: async () => used }) };
  }

  it('[O4] [TR45] nothing is kept of somebody who has filled the own share, nor on a full disk', async () => {
    for (const full of [media({ bytesOf: mediaLimits.bytesOfOne }), media({ isFull: true })]) {
      expect(await full.media.keepPicture(png, 'me')).toEqual({ refused: 'storage_full' });
      expect(await full.media.keepSound(wavOf(100), 'me')).toEqual({ refused: 'storage_full' });
      expect(full.kept).toEqual([]);
    }
    const free = media({ bytesOf: mediaLimits.bytesOfOne - 1 });
    expect(await free.media.keepSound(wavOf(100), 'me')).toMatchObject({ format: 'wav' });
  });

  it('[O6] what nothing points to is removed, once it is old', async () => {
    const some = media({ old: ['a', 'b', 'c'], used: new Set(['b']) });
    expect(await some.media.sweep()).toBe(2);
    expect(some.removed).toEqual(['a', 'c']);
  });
});
