import sharp from 'sharp';
import type { Drawing } from './drawing.ts';
import { outlineOf } from './letters.ts';

/** SVG of outlines alone: it looks the same wherever it is drawn, whatever typefaces are there. */
function svgOf({ width, height, ground, marks }: Drawing): string {
  const round = (path: string) => path.replace(/-?\d+\.\d{3,}/g, (n) => String(Math.round(Number(n) * 100) / 100));
  const paths = marks.map((mark) => {
    if (mark.do === 'stroke') return `<path d="${mark.path}" fill="none" stroke="${mark.colour}" stroke-width="${mark.width}"/>`;
    return `<path d="${round(mark.do === 'fill' ? mark.path : outlineOf(mark.text, mark.face, mark.size, mark.x, mark.y))}" fill="${mark.colour}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${paths.join('')}</svg>`;
}

/** A drawing as a PNG of so many pixels across. */
export async function writePicture(drawing: Drawing, across: number): Promise<Uint8Array> {
  const density = 72 * (across / drawing.width);
  const bytes = await sharp(Buffer.from(svgOf(drawing)), { density }).resize({ width: across }).png({ compressionLevel: 9, palette: true, quality: 90 }).toBuffer();
  return new Uint8Array(bytes);
}
