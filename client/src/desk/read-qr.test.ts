import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { readQr } from './read-qr.ts';

/** The code as a camera would give it: so many pixels a module, in RGBA. */
function pictureOf(text: string, scale: number) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const side = size * scale;
  const pixels = Uint8ClampedArray.from({ length: side * side * 4 }, (_, at) => {
    const [x, y] = [Math.floor(at / 4) % side, Math.floor(at / 4 / side)];
    return at % 4 === 3 ? 255 : data[Math.floor(y / scale)]![Math.floor(x / scale)] ? 20 : 240;
  });
  return { width: side, height: side, data: pixels };
}

it('[TB21] what the product shows as a code is read again from a picture of it, and a picture of nothing is none', () => {
  const link = 'https://example.org/desk/calls/abc/check-in?pass=7GJ4K2MX';
  expect(readQr(pictureOf(link, 6))).toBe(link);
  expect(readQr({ width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(128) })).toBeNull();
});
