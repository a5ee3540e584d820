import sharp from 'sharp';
import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import { LARGE_SIDE, SMALL_SIDE } from '@tabarman/shared/media/sizes.ts';
import { sniffPicture } from '@tabarman/shared/media/sniff.ts';
import type { DrawnPicture, PictureRefusal } from './ports.ts';

// Everything else that the library could open, SVG and PDF among it, stays shut, whatever a file says it is.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer', 'VipsForeignLoadHeifBuffer'] });
sharp.concurrency(1);
sharp.cache(false);

/**
 * O3: a picture drawn anew in two sizes, upright, on white, in sRGB. No byte of the file is kept: its metadata, what hangs behind
 * its end and what else it may be are gone.
 */
export async function drawPicture(bytes: Uint8Array): Promise<DrawnPicture | { readonly refused: PictureRefusal }> {
  const format = sniffPicture(bytes);
  if (format === null) return { refused: 'picture_unknown' };
  try {
    // The size is asked for first: nothing is unpacked of what is too large.
    const about = await sharp(bytes, { limitInputPixels: false }).metadata();
    const isSame = format === 'avif' ? about.format === 'heif' && about.compression === 'av1' : about.format === format;
    if (!isSame) return { refused: 'picture_unknown' };
    if (about.width * about.height > mediaLimits.pixels) return { refused: 'picture_too_large' };
    const [large, small] = [await draw(bytes, LARGE_SIDE), await draw(bytes, SMALL_SIDE)];
    return { large: large.data, small: small.data, width: large.info.width, height: large.info.height };
  } catch {
    return { refused: 'picture_damaged' };
  }
}

function draw(bytes: Uint8Array, side: number) {
  return sharp(bytes, { limitInputPixels: mediaLimits.pixels, failOn: 'error', sequentialRead: true })
    .autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' }).toColourspace('srgb').webp({ quality: 80, smartSubsample: true }).toBuffer({ resolveWithObject: true });
}
