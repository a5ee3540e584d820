import { fileURLToPath } from 'node:url';
import { type Font, openSync } from 'fontkit';

const file = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/onest/${name}`));
/** The typeface of the product, whole (decision 0038). */
const files = { text: file('500Medium/Onest_500Medium.ttf'), display: file('800ExtraBold/Onest_800ExtraBold.ttf') };
export type Face = keyof typeof files;

const fonts = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = fonts.get(face);
  if (known) return known;
  const font = openSync(files[face]);
  if (!('layout' in font)) throw new Error(`${files[face]} holds several typefaces`);
  fonts.set(face, font);
  return font;
}

export function widthOf(text: string, face: Face, size: number): number {
  const font = fontOf(face);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** SI10: a line as outlines, with its baseline at `y`: it looks the same whatever typefaces a machine has. */
export function outlineOf(text: string, face: Face, size: number, x: number, y: number): string {
  const font = fontOf(face);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let at = x;
  return glyphs.map(({ path }, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    const outline = path.transform(scale, 0, 0, -scale, at + xOffset * scale, y - yOffset * scale).toSVG();
    at += xAdvance * scale;
    return outline.replace(/-?\d+\.\d{3,}/g, (n) => String(Math.round(Number(n) * 100) / 100));
  }).join('');
}

/** Lines of a width, no more than `most`: what is left over ends in dots. A word that is wider is broken. */
export function linesOf(text: string, face: Face, size: number, width: number, most: number): string[] {
  const fits = (line: string) => widthOf(line, face, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (fits(line === '' ? word : `${line} ${word}`)) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (!fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const letters = Array.from(lines[most - 1] ?? '');
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return [...lines.slice(0, most - 1), `${letters.join('').trimEnd()}…`];
}
