import fc from 'fast-check';
import { gameSettingsSchema } from '@tabarman/shared/game/settings.ts';
import { describe, expect, it } from 'vitest';
import { fingerprint, readBundle, readResult, signingKey, writeBundle, writeResult } from './files.ts';
import { readStartKey, resultSeedOf, startKeyOf } from './start-key.ts';

const key = signingKey('secret', 'bundles');
const title = { ru: 'Долина' };
const head = {
  version: 1 as const, id: 'b1', issuedAt: 1, season: { id: 's1', title }, stage: { id: 'national', title }, game: { id: 'first', title }, venue: { id: 'v1', name: 'Ош' },
  reference: 'ru' as const, quest: { title, reference: 'ru' as const, rounds: [2] }, settings: gameSettingsSchema.parse({}), roster: [{ id: 'e1', name: 'Ала-Тоо' }], salt: 'AAAA',
};
const bundle = writeBundle(key, head, Buffer.from('sealed'));
const result = writeResult(key, { version: 1, bundleId: 'b1', exportedAt: 1, lines: [{ body: '{}', hash: '0'.repeat(64) }] });
const anyFlip = (file: Buffer) => fc.tuple(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
  const flipped = Buffer.from(file);
  flipped[at] = flipped[at]! ^ by;
  return flipped;
});

describe('the files between a centre and a box', () => {
  it('[HB2] a bundle that was signed is read as it was written, and says whose it is', () => {
    const read = readBundle(bundle);
    if ('error' in read) throw new Error(read.error);
    expect([read.head, read.sealed.toString(), read.publicKey.equals(key.publicKey)]).toEqual([head, 'sealed', true]);
    expect(fingerprint(read.publicKey)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
  });

  it('[HB2] [HB7] with any byte changed, cut off or added neither file is read', () => {
    fc.assert(fc.property(anyFlip(bundle), (file) => { expect(readBundle(file)).toHaveProperty('error'); }), { numRuns: 300 });
    fc.assert(fc.property(anyFlip(result), (file) => { expect(readResult(file)).toHaveProperty('error'); }), { numRuns: 300 });
    for (const [file, read] of [[bundle, readBundle], [result, readResult]] as const) {
      for (const other of [file.subarray(0, -1), Buffer.concat([file, Buffer.from([0])]), Buffer.alloc(0), Buffer.from('%PDF-1.7')]) expect(read(other)).toHaveProperty('error');
    }
    expect([readBundle(result), readResult(bundle)]).toEqual([{ error: 'bundle_unknown' }, { error: 'bundle_unknown' }]);
  });

  it('[HB3] a start key is twenty letters, a hundred bits, other for each bundle and server', () => {
    const keys = [startKeyOf('secret', 'b1'), startKeyOf('secret', 'b2'), startKeyOf('other', 'b1')];
    expect(new Set(keys).size).toBe(3);
    for (const one of keys) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(readStartKey(keys[0]!.toLowerCase().replace(/(.{4})/g, '$1 '))).toBe(keys[0]);
    expect(resultSeedOf('secret', 'b1').equals(resultSeedOf('secret', 'b2'))).toBe(false);
  });
});
