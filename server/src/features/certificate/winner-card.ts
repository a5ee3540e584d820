import type { Paper } from '@tabarman/shared/certificate/paper.ts';
import { cloth, clothSize } from './cloth.ts';
import { box, type Drawing, dyes, type Face, type Mark } from './drawing.ts';
import { fit } from './letters.ts';

/** Sizes that social networks take, in pixels: a post, a story, a link. */
export const cardSizes = { square: [1080, 1080], tall: [1080, 1920], wide: [1200, 630] } as const;
const faint = '#cfc8e2';
const awards = { place: [[168, 140, 116], 1], award: [[96, 84, 72, 60, 48], 3], thanks: [[84, 72, 60, 48], 3] } as const;
export type CardSize = keyof typeof cardSizes;

/** What is written on a card, and how much air is above it. */
interface Line {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly gap: number;
}

/** Smaller and smaller, until everything has room above the cloth. */
const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/** A winner as a picture: words on the night, the cloth below them, on a wide one beside them. */
export function winnerCard(paper: Paper, size: CardSize): Drawing {
  const [width, height] = cardSizes[size];
  const isWide = size === 'wide';
  const low = size === 'tall' ? 520 : 260;
  const band = isWide ? { x: width - 300, y: 0, width: 300, height } : { x: 0, y: height - low, width, height: low };
  const scale = isWide ? 300 / 288 : 260 / 176;
  const repeat = clothSize(scale);
  const across = Math.ceil(band.width / repeat.width);
  const down = Math.ceil(band.height / repeat.height);
  const margin = isWide ? 64 : 84;
  const room = (isWide ? width - band.width : width) - 2 * margin;
  const free = (isWide ? height : band.y) - 2 * margin;
  const unit = isWide ? 0.68 : size === 'tall' ? 1.15 : 1;
  const { head, body } = scales.map((one) => written(paper, room, unit * one)).find((lines) => heightOf(lines.head) + heightOf(lines.body) + 30 <= free) ?? written(paper, room, unit * 0.5);
  const top = margin + heightOf(head);
  return {
    width, height, ground: dyes.night,
    marks: [
      ...cloth({ x: band.x + (band.width - across * repeat.width) / 2, y: band.y + (band.height - down * repeat.height) / 2, scale, across, down, seed: 11 }),
      { do: 'fill', path: isWide ? box(0, 0, band.x, height) : box(0, 0, width, band.y), colour: dyes.night },
      { do: 'fill', path: isWide ? box(band.x - 6, 0, 6, height) : box(0, band.y - 8, width, 8), colour: dyes.saffron },
      ...drawn(head, margin, margin), ...drawn(body, margin, top + Math.max(20, (free + margin - top - heightOf(body)) / 2 + 10)),
    ],
  };
}

function written(paper: Paper, room: number, unit: number): { readonly head: readonly Line[]; readonly body: readonly Line[] } {
  const line = (text: string, face: Face, sizes: readonly number[], most: number, colour: string, gap: number): Line => ({ ...fit(text, face, room, most, sizes.map((one) => one * unit)), face, colour, gap: gap * unit });
  const [sizes, most] = awards[paper.size];
  return {
    head: [line(paper.occasion, 'strong', [40, 36, 32], 2, dyes.cream, 0), ...(paper.stage === '' ? [] : [line(paper.stage, 'text', [32, 28], 2, faint, 10)])],
    body: [
      line(paper.award, 'display', sizes, most, dyes.saffron, 0),
      ...(paper.board === '' ? [] : [line(paper.board, 'strong', [44, 38, 32, 28], 2, dyes.saffron, 10)]),
      line(paper.name, 'display', [88, 76, 64, 54, 46], 3, dyes.cream, 54),
      line(paper.from, 'text', [36, 32, 28], 2, faint, 18),
    ],
  };
}

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { lines: { length }, size, gap }) => sum + gap + length * size * 1.12, 0);

function drawn(lines: readonly Line[], x: number, top: number): Mark[] {
  let y = top;
  return lines.flatMap(({ lines: texts, face, size, colour, gap }) => {
    y += gap;
    return texts.map((text): Mark => {
      y += size * 1.12;
      return { do: 'text', text, face, size, x, y: y - size * 0.24, colour };
    });
  });
}
