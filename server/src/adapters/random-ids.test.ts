import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomIds } from './random-ids.ts';

const ids = randomIds();
const many = <T>(make: () => T) => Array.from({ length: 20_000 }, make);

describe('random ids', () => {
  it('[J23] an id is 12 letters without look-alikes, all of them in use, and does not repeat', () => {
    const made = many(() => ids.id());
    for (const id of made) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    expect(new Set(made).size).toBe(made.length);
    for (let place = 0; place < 12; place += 1) expect(new Set(made.map((id) => id[place])).size).toBe(32);
  });

  it('[J23] a PIN is six digits, the first not 0, over the whole range', () => {
    const made = many(() => ids.pin());
    for (const pin of made) expect(pin).toMatch(/^[1-9]\d{5}$/);
    expect(new Set(made.map((pin) => pin.slice(0, 2))).size).toBe(90);
    expect(new Set(made.map((pin) => pin.at(-1))).size).toBe(10);
  });

  it('[J23] a secret has at least 128 bits, fits into a link and does not repeat', () => {
    const made = many(() => ids.secret());
    for (const secret of made) {
      expect(secret).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    }
    expect(new Set(made).size).toBe(made.length);
  });

  it('[J23] the hash is that of SHA-256, the same each time and another for another secret', () => {
    expect(ids.hash('abc')).toBe(createHash('sha256').update('abc').digest('base64url'));
    expect(ids.hash('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
    expect(ids.hash('abd')).not.toBe(ids.hash('abc'));
  });
});
