import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { placed } from '@tabarman/shared/weave/band.ts';
import { weaveFigure } from '@tabarman/shared/weave/threads.ts';
import { dyes, type Mark } from './drawing.ts';

/** The cloth of the product (shared/src/weave), repeat by repeat, `scale` times as large as it is drawn there. */
const THREAD = 3;
const REPEAT = { width: 288, height: 176 };

interface Piece {
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Repeats. */
  readonly across: number;
  readonly down: number;
  readonly seed: number;
}

const woven = new Map<string, readonly Mark[]>();

/** A piece of cloth. The same piece is on every sheet of an archive: it is woven once. */
export function cloth(piece: Piece): readonly Mark[] {
  const key = JSON.stringify(piece);
  const marks = woven.get(key) ?? weave(piece);
  woven.set(key, marks);
  return marks;
}

function weave({ x, y, scale, across, down, seed }: Piece): Mark[] {
  const random = createRandom(seed);
  const marks = new Map<string, string>();
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      for (const { layers, x: left, y: top, reach, rise } of placed) {
        const at = { x: left + column * REPEAT.width, y: top + row * REPEAT.height, reach, rise };
        weaveFigure(layers.map(([, profile]) => profile), { ...at, thread: THREAD, slip: 4, random }).forEach((path, layer) => {
          const dye = layers[layer]?.[0] ?? 'cream';
          const key = `${layer} ${dye}`;
          marks.set(key, (marks.get(key) ?? '') + placedPath(path, x, y, scale));
        });
      }
    }
  }
  return [...marks].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).map(([key, path]) => ({ do: 'stroke', path, colour: dyes[(key.split(' ')[1] ?? 'cream') as keyof typeof dyes], width: THREAD * scale * 1.04 }));
}

export const clothSize = (scale: number) => ({ width: REPEAT.width * scale, height: REPEAT.height * scale });

/** Paths of a figure are upward threads only: `M x y v length`. */
function placedPath(path: string, x: number, y: number, scale: number): string {
  const round = (n: number) => Math.round(n * 100) / 100;
  return path.replace(/M([\d.-]+) ([\d.-]+)v([\d.-]+)/g, (_, left: string, top: string, length: string) => `M${round(x + Number(left) * scale)} ${round(y + Number(top) * scale)}v${round(Number(length) * scale)}`);
}
