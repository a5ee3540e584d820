import { createRandom } from '@tabarman/shared/kernel/random.ts';
import sharp from 'sharp';
import { type Face, linesOf, outlineOf } from './letters.ts';
import { pictureSize } from './picture-size.ts';

/** What a link shows where it is shared. */
export interface Picture {
  readonly over: string;
  readonly title: string;
  readonly below: string;
}

const margin = 72;
const cloth = { top: 494, height: 136, step: 150, thread: 4 };
const colours = { night: '#1b1740', cream: '#fff8ec', soft: '#cfc8e2', saffron: '#fbc02e', madder: '#a3122b', indigo: '#211c74', teal: '#085e67' };
/** Lozenges that lie in each other, the outermost first, each a part of the whole. */
const dyes = [[colours.madder, 1], [colours.cream, 0.76], [colours.indigo, 0.6], [colours.saffron, 0.4], [colours.madder, 0.2]] as const;
const buds = [[colours.teal, 1], [colours.cream, 0.62], [colours.saffron, 0.3]] as const;

/** SI10: a picture of 1200×630 in the hand of the product, as PNG. */
export async function drawPicture(picture: Picture): Promise<Buffer> {
  return sharp(Buffer.from(pictureSvg(picture))).png({ compressionLevel: 9, palette: true }).toBuffer();
}

export function pictureSvg({ over, title, below }: Picture): string {
  const { width, height } = pictureSize;
  const inner = width - 2 * margin;
  const size = [84, 68, 56].find((one) => linesOf(title, 'display', one, inner, 9).length <= 2) ?? 48;
  const lines = linesOf(title, 'display', size, inner, size > 48 ? 2 : 4);
  const paths: string[] = [];
  const write = (text: string, face: Face, at: number, y: number, colour: string) => paths.push(`<path fill="${colour}" d="${outlineOf(text, face, at, margin, y)}"/>`);
  write(linesOf(over, 'text', 34, inner, 1)[0] ?? '', 'text', 34, margin + 36, colours.saffron);
  lines.forEach((line, i) => write(line, 'display', size, margin + 60 + size * (1 + i * 1.14), colours.cream));
  linesOf(below, 'text', 32, inner, 2).forEach((line, i) => write(line, 'text', 32, margin + 112 + size * (lines.length * 1.14) + i * 42, colours.soft));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.night}"/>${weave()}${paths.join('')}</svg>`;
}

/** A band of ikat along the foot: threads of lozenges that slip a little, as dyed warps do. Always the same cloth. */
function weave(): string {
  const random = createRandom(7);
  const figures: string[] = [];
  const half = cloth.height / 2;
  const draw = (x: number, y: number, reach: number, rise: number, layers: readonly (readonly [string, number])[]) => {
    const threads = Math.floor(reach / cloth.thread);
    const slips = Array.from({ length: 2 * threads + 1 }, () => (random() - 0.5) * 10);
    for (const [colour, part] of layers) {
      const path = slips.map((slip, i) => {
        const column = i - threads;
        const tall = Math.round(rise * (part - Math.abs(column) / (threads + 0.5)));
        return tall <= 0 ? '' : `M${x + column * cloth.thread} ${Math.round(y - tall + slip)}v${2 * tall}`;
      }).join('');
      figures.push(`<path stroke="${colour}" stroke-width="${cloth.thread}" d="${path}"/>`);
    }
  };
  for (let x = cloth.step / 2; x < pictureSize.width; x += cloth.step) {
    draw(x, cloth.top + half, 58, half - 6, dyes);
    draw(x + cloth.step / 2, cloth.top + half, 14, half - 28, buds);
  }
  return figures.join('');
}
