import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptBytes, encryptBytes } from '../../sealed-bytes.ts';
import { cipherOf } from './cipher.ts';
import { isOwnMac, macOf, newLock, unlock } from './locks.ts';
import { newSecondKey, readSecondKey } from './second-key.ts';

const terms = { opensAt: 1_900_000_000_000, named: ['a', 'b'], hasSecondKey: false };

describe('the text of a sealed quest', () => {
  it('[QS1] comes back as it was, and only with its key, in its place and whole', () => {
    const [key, other] = [randomBytes(32), randomBytes(32)];
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat(), (text, place, flip) => {
      const clear = Buffer.from(text);
      const sealed = encryptBytes(key, clear, place);
      expect(decryptBytes(key, sealed, place)).toEqual(clear);
      expect(decryptBytes(other, sealed, place)).toBeNull();
      expect(decryptBytes(key, sealed, `${place} `)).toBeNull();
      const damaged = Buffer.from(sealed);
      damaged[flip % damaged.length]! ^= 1;
      expect(decryptBytes(key, damaged, place)).toBeNull();
    }));
    expect(decryptBytes(key, Buffer.alloc(5), 'x')).toBeNull();
  });

  it('[QS1] the same text is another one each time', () => {
    const cipher = cipherOf(randomBytes(32), 'e1');
    expect(cipher.encrypt('Naryn', 'draft')).not.toBe(cipher.encrypt('Naryn', 'draft'));
    expect(() => cipherOf(randomBytes(32), 'e1').decrypt(cipher.encrypt('Naryn', 'draft'), 'draft')).toThrow('damaged');
  });

  it('[QS3] with a second key needs both: it, and the file of the server', async () => {
    const secondKey = newSecondKey();
    const { dataKey, ...lock } = await newLock('server', 'e1', secondKey);
    const row = { ...lock, id: 'e1' };
    expect(await unlock('server', row, secondKey)).toEqual(dataKey);
    expect(await unlock('server', row, newSecondKey())).toBeNull();
    expect(await unlock('server', row, null)).toBeNull();
    expect(await unlock('another server', row, secondKey)).toBeNull();
    expect(await unlock('server', { ...row, id: 'e2' }, secondKey)).toBeNull();
  });

  it('[QS3] the second key is twenty letters that are understood however they are typed', () => {
    expect(newSecondKey()).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(readSecondKey('abcd efgh-jkmn.pqrs  tvwx')).toBe('ABCDEFGHJKMNPQRSTVWX');
    expect(readSecondKey('АВСD-EFGH-JKMN-PQRS-TVWX')).toBe('ABCDEFGHJKMNPQRSTVWX');
    for (const typed of ['', 'ABCD', `${newSecondKey()}A`]) expect(readSecondKey(typed)).toBeNull();
  });

  it('[QS9] terms that were changed beside the server are seen', () => {
    const row = { ...terms, id: 'e1', questId: 'q1', salt: Buffer.alloc(16), wrappedKey: Buffer.alloc(60), sealedAt: 1, mac: macOf('server', 'e1', terms) };
    expect(isOwnMac('server', row)).toBe(true);
    expect(isOwnMac('server', { ...row, named: ['b', 'a'] })).toBe(true);
    for (const forged of [{ named: ['a', 'b', 'c'] }, { opensAt: 1 }, { hasSecondKey: true }, { id: 'e2' }, { mac: Buffer.alloc(0) }]) expect(isOwnMac('server', { ...row, ...forged })).toBe(false);
    expect(isOwnMac('another', row)).toBe(false);
  });
});
