import sharp from 'sharp';
import fc from 'fast-check';
import { LARGE_SIDE, SMALL_SIDE } from '@tabarman/shared/media/sizes.ts';
import { describe, expect, it } from 'vitest';
import { forkedPictures } from '../../adapters/forked-pictures.ts';
import { drawPicture } from './draw-picture.ts';
import { claimedPng, twoHalves } from './pictures.fixture.ts';
import type { DrawnPicture } from './ports.ts';

const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 31/1 0/1' }, IFD0: { Artist: 'Somebody Known' } };

async function drawn(bytes: Uint8Array): Promise<DrawnPicture> {
  const picture = await drawPicture(bytes);
  if ('refused' in picture) throw new Error(picture.refused);
  return picture;
}

async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

describe('pictures that are brought', () => {
  it.each([
    ['JPEG', () => twoHalves().jpeg()], ['PNG', () => twoHalves().png()], ['WebP', () => twoHalves().webp()], ['AVIF', () => twoHalves().avif()], ['GIF', () => twoHalves().gif()],
  ])('[O3] %s is drawn anew as WebP', async (_, made) => {
    const { large, width, height } = await drawn(await made().toBuffer());
    expect([width, height]).toEqual([400, 200]);
    expect((await sharp(large).metadata()).format).toBe('webp');
    const [red, blue] = [await colourAt(large, 50, 100), await colourAt(large, 350, 100)];
    expect([red[0]! > 200, red[2]! < 60, blue[2]! > 200, blue[0]! < 60]).toEqual([true, true, true, true]);
  });

  it('[O3] [TR44] stands upright, and does not tell where it was taken, nor by whom', async () => {
    const photo = await twoHalves().withMetadata({ orientation: 6 }).withExifMerge(GPS).jpeg().toBuffer();
    expect(photo.toString('latin1')).toContain('Somebody Known');
    const { large, small, width, height } = await drawn(photo);
    // Turned by a quarter: what was left is above.
    expect([width, height]).toEqual([200, 400]);
    expect((await colourAt(large, 100, 50))[0]).toBeGreaterThan(200);
    for (const bytes of [large, small]) {
      const about = await sharp(bytes).metadata();
      expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|Somebody|XMP/);
    }
  });

  it('[O3] is made as large as a projector and a phone show it, and never larger than it was', async () => {
    const wide = await drawn(await twoHalves(4_000, 1_000).jpeg().toBuffer());
    expect([wide.width, wide.height]).toEqual([LARGE_SIDE, LARGE_SIDE / 4]);
    expect((await sharp(wide.small).metadata()).width).toBe(SMALL_SIDE);
    expect(await drawn(await twoHalves(40, 20).png().toBuffer())).toMatchObject({ width: 40, height: 20 });
  });

  it('[O3] what is clear in it is white', async () => {
    const { large } = await drawn(await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer());
    expect(await colourAt(large, 10, 10)).toEqual([255, 255, 255]);
  });

  it('[O4] [TR42] SVG, pages, programs and pictures of other kinds are refused, whatever they say they are', async () => {
    const tiff = await twoHalves().tiff().toBuffer();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    for (const bytes of [Buffer.from(svg), Buffer.from(`<?xml version="1.0"?>${svg}`), Buffer.from('<!doctype html><script>alert(1)</script>'), Buffer.from('%PDF-1.7'), Buffer.from('MZ\x90'), tiff, Buffer.alloc(0)]) {
      expect(await drawPicture(bytes)).toEqual({ refused: 'picture_unknown' });
    }
    // The beginning of one kind before the body of another.
    for (const head of ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF89a', 'RIFF\0\0\0\0WEBP', '\0\0\0\x1cftypavif']) {
      expect(await drawPicture(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(svg)]))).toHaveProperty('refused');
    }
  });

  it('[O3] [TR42] a picture that is a program too leaves only the picture', async () => {
    const both = Buffer.concat([await twoHalves().gif().toBuffer(), Buffer.from('/*<script>alert(1)</script>*/')]);
    const { large, small } = await drawn(both);
    for (const bytes of [large, small]) expect(Buffer.from(bytes).toString('latin1')).not.toContain('script');
  });

  it('[O4] [TR44] a picture that says it has more than 50 million pixels is refused before it is unpacked', async () => {
    const before = process.memoryUsage().rss;
    expect(await drawPicture(claimedPng(50_000, 50_000))).toEqual({ refused: 'picture_too_large' });
    expect(await drawPicture(claimedPng(7_100, 7_100))).toEqual({ refused: 'picture_too_large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('[O4] what is cut off or damaged is refused, and nothing is ever thrown', async () => {
    const jpeg = await twoHalves().jpeg().toBuffer();
    expect(await drawPicture(jpeg.subarray(0, jpeg.length / 2))).toEqual({ refused: 'picture_damaged' });
    const kinds = [jpeg, await twoHalves().png().toBuffer(), await twoHalves().gif().toBuffer(), await twoHalves().webp().toBuffer()];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...kinds), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }), async (kind, changes) => {
      const bytes = Buffer.from(kind);
      for (const [at, byte] of changes) bytes[at % Math.min(bytes.length, 200)] = byte;
      const outcome = await drawPicture(bytes);
      expect('refused' in outcome || outcome.large.length > 0).toBe(true);
    }), { numRuns: 60 });
  });

  it('[O4] are drawn by a process of their own, which is ended when it takes too long', async () => {
    const bytes = await twoHalves().png().toBuffer();
    const outcome = await forkedPictures().draw(bytes);
    if (!outcome || 'refused' in outcome) throw new Error('refused');
    expect([outcome.width, Buffer.from(outcome.large)]).toEqual([400, Buffer.from((await drawn(bytes)).large)]);
    expect(await forkedPictures({ mostMs: 1 }).draw(bytes)).toEqual({ refused: 'picture_damaged' });
    const many = forkedPictures();
    const all = await Promise.all(Array.from({ length: 9 }, () => many.draw(Buffer.from('nothing'))));
    expect(all.map((one) => one && 'refused' in one && one.refused)).toEqual([...Array.from({ length: 8 }, () => 'picture_unknown'), null]);
  });
});
