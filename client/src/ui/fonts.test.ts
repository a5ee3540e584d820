import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/fonts.css`, 'utf8');
const { resolve } = createRequire(import.meta.url);

/** Table tags that WOFF2 writes as a number, as far as the first one needed here; 63 announces a tag in letters. */
const cmapFlag = 0;
const transformedByDefault: readonly number[] = [10, 11]; // glyf, loca

/** The characters a WOFF2 file draws: the `cmap` table of the W3C recommendation, formats 4 and 12. */
function charactersOf(file: Buffer): Set<number> {
  let position = 48;
  const readLength = () => {
    let length = 0;
    for (;;) {
      const byte = file.readUInt8(position);
      position += 1;
      length = length * 128 + (byte & 127);
      if (byte < 128) return length;
    }
  };
  let offset = 0;
  let cmapAt: number | undefined;
  for (let table = file.readUInt16BE(12); table > 0; table -= 1) {
    const flags = file.readUInt8(position);
    position += 1;
    const tag = flags & 63;
    if (tag === 63) position += 4;
    const original = readLength();
    const isTransformed = transformedByDefault.includes(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const stored = isTransformed ? readLength() : original;
    if (tag === cmapFlag) cmapAt = offset;
    offset += stored;
  }
  if (cmapAt === undefined) throw new Error('no cmap table');
  const cmap = brotliDecompressSync(file.subarray(position, position + file.readUInt32BE(20))).subarray(cmapAt);
  const characters = new Set<number>();
  const addRange = (first: number, last: number) => {
    for (let code = first; code <= last; code += 1) characters.add(code);
  };
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const start = cmap.readUInt32BE(4 + index * 8 + 4);
    const format = cmap.readUInt16BE(start);
    if (format === 4) {
      const segments = cmap.readUInt16BE(start + 6) / 2;
      for (let segment = 0; segment < segments; segment += 1) {
        addRange(cmap.readUInt16BE(start + 16 + 2 * (segments + segment)), cmap.readUInt16BE(start + 14 + 2 * segment));
      }
    }
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(start + 12); group += 1) {
        addRange(cmap.readUInt32BE(start + 16 + 12 * group), cmap.readUInt32BE(start + 20 + 12 * group));
      }
    }
  }
  return characters;
}

const faces = [...css.matchAll(/font-family: '([^']+)';[^}]*url\('([^']+)'\)[^}]*unicode-range: ([^;]+);/g)].map(([, family, path = '', ranges = '']) => {
  const drawn = charactersOf(readFileSync(resolve(path)));
  const asked = ranges.split(', ').map((range) => range.slice(2).split('-').map((code) => Number.parseInt(code, 16)));
  return { family, draws: (code: number) => drawn.has(code) && asked.some(([first = 0, last = first]) => code >= first && code <= last) };
});

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

it.each([
  ['ky', `${cyrillic}ңөү`],
  ['tg', `${cyrillic}ғӣқӯҳҷ`],
  ['uz', 'abdefghijklmnopqrstuvxyzʻʼ'],
  ['uz in Cyrillic, as names are written', `${cyrillic}ўқғҳ`],
  ['ru', cyrillic],
  ['en', 'abcdefghijklmnopqrstuvwxyz'],
  ['digits and signs', '0123456789.,:;!?…–—«»“”’()/+−%№ '],
])('every letter of %s is drawn by each typeface', (_language, letters) => {
  const families = new Set(faces.map((f) => f.family));
  const missing = [...families].map((family) => Array.from(letters + letters.toUpperCase())
    .filter((letter) => !faces.some((face) => face.family === family && face.draws(letter.codePointAt(0) ?? 0))));
  expect(missing).toEqual([[], []]);
});
