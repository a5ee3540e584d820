import { fileURLToPath } from 'node:url';
import { type Font, openSync } from 'fontkit';
import type { Face } from './drawing.ts';

const file = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/onest/${name}`));
/** Whole typefaces, with every letter of the five languages (decision 0038). */
export const faceFiles: Readonly<Record<Face, string>> = {
  text: file('400Regular/Onest_400Regular.ttf'), strong: file('600SemiBold/Onest_600SemiBold.ttf'), display: file('800ExtraBold/Onest_800ExtraBold.ttf'),
};

const open = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = open.get(face);
  if (known) return known;
  const font = openSync(faceFiles[face]);
  if (!('layout' in font)) throw new Error('a typeface file holds several');
  open.set(face, font);
  return font;
}

/** Widths of words at size 1: laying letters out is what takes time, and the same words are tried at many sizes. */
const widths = new Map<string, number>();

function wordWidth(word: string, face: Face): number {
  const key = `${face} ${word}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const font = fontOf(face);
  const width = font.layout(word).advanceWidth / font.unitsPerEm;
  widths.set(key, width);
  return width;
}

export function widthOf(text: string, face: Face, size: number): number {
  const words = text.split(' ');
  return size * (words.reduce((sum, word) => sum + wordWidth(word, face), 0) + (words.length - 1) * wordWidth(' ', face));
}

/** The outlines of a text with its baseline at `y`, as a path. */
export function outlineOf(text: string, face: Face, size: number, x: number, y: number): string {
  const font = fontOf(face);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let at = x;
  return glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    const path = glyph.path.transform(scale, 0, 0, -scale, at + xOffset * scale, y - yOffset * scale).toSVG();
    at += xAdvance * scale;
    return path;
  }).join('');
}

export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** The largest of some sizes at which a text fits into so many lines; at the smallest what is left over ends in dots. */
export function fit(text: string, face: Face, width: number, most: number, sizes: readonly number[]): Fitted {
  for (const size of sizes) {
    const lines = wrap(text, face, size, width);
    if (lines.length <= most && lines.every((line) => widthOf(line, face, size) <= width)) return { lines, size };
  }
  const size = sizes.at(-1) ?? 12;
  const lines = wrap(text, face, size, width);
  return { size, lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(' '), face, size, width)] };
}

/** Lines of about the same length, broken between words; a word that is wider than a line is broken where it must. */
function wrap(text: string, face: Face, size: number, width: number): string[] {
  const greedy = (limit: number) => text.split(/\s+/).flatMap((word) => pieces(word, face, size, width)).reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, face, size) <= limit) return [...lines.slice(0, -1), `${line} ${word}`];
    return [...lines, word];
  }, []);
  const lines = greedy(width);
  // The narrowest width of as many lines: a name of two lines is not a long one and a leftover.
  for (let limit = width * 0.5; limit < width; limit += width * 0.05) {
    const even = greedy(limit);
    if (even.length === lines.length) return even;
  }
  return lines;
}

function pieces(word: string, face: Face, size: number, width: number): string[] {
  if (widthOf(word, face, size) <= width) return [word];
  const parts = [''];
  for (const letter of Array.from(word)) {
    const part = parts.at(-1) ?? '';
    if (widthOf(part + letter, face, size) <= width) parts[parts.length - 1] = part + letter;
    else parts.push(letter);
  }
  return parts;
}

function shorten(text: string, face: Face, size: number, width: number): string {
  const letters = Array.from(text);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, face, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
