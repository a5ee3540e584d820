import type { Paper } from '@tabarman/shared/certificate/paper.ts';
import { encode } from 'uqr';
import { cloth, clothSize } from './cloth.ts';
import { box, type Drawing, dyes, type Face, type Mark } from './drawing.ts';
import { fit, widthOf } from './letters.ts';

/** A4 across, in points. */
const width = 841.89;
const height = 595.28;
const STRIP = 176;
const left = STRIP + 56;
const room = width - left - 56;
const QR = 84;
/** A title of an award may be a sentence. */
const awards = { place: ['display', [44, 38], 2], award: ['display', [34, 28, 23, 19], 2], thanks: ['strong', [22, 19, 16], 2] } as const;

/** A certificate as one sheet: the cloth beside it, the words in the middle, who signs and the way to check it below. */
export function certificateSheet(paper: Paper): Drawing {
  const scale = STRIP / 288;
  const marks: Mark[] = [
    { do: 'fill', path: box(0, 0, STRIP, height), colour: dyes.night },
    ...cloth({ x: 0, y: (height - 6 * clothSize(scale).height) / 2, scale, across: 1, down: 6, seed: 7 }),
    { do: 'fill', path: box(STRIP, 0, 5, height), colour: dyes.saffron },
  ];
  let y = 62;
  const write = (text: string, face: Face, sizes: readonly number[], most: number, colour: string, gap: number) => {
    if (text === '') return;
    const { lines, size } = fit(text, face, room, most, sizes);
    y += gap;
    for (const line of lines) {
      y += size * 1.12;
      marks.push({ do: 'text', text: line, face, size, x: left, y, colour });
    }
  };
  write(paper.occasion, 'strong', [17, 15, 13], 2, dyes.madder, 0);
  write(paper.stage, 'text', [14, 12], 2, dyes.soft, 5);
  write(paper.title, 'display', [54, 48, 42, 36], 1, dyes.ink, 26);
  write(paper.name, 'display', [38, 34, 30, 26, 22, 18], 2, dyes.madder, 30);
  write(paper.from, 'text', [15, 13, 11], 2, dyes.soft, 7);
  const [face, sizes, most] = awards[paper.size];
  write(paper.award, face, sizes, most, dyes.ink, 24);
  write(paper.board, 'strong', [15, 13, 11], 2, dyes.soft, 6);
  return { width, height, ground: dyes.ground, marks: [...marks, ...signed(paper), ...checked(paper)] };
}

function signed({ signatures, day, check }: Paper): Mark[] {
  const free = room - (check === null ? 0 : QR + 118);
  const each = Math.min(190, (free - 18 * Math.max(0, signatures.length - 1)) / Math.max(1, signatures.length));
  const base = height - 92;
  return [
    { do: 'text', text: day, face: 'text', size: 12, x: left, y: height - 38, colour: dyes.soft },
    ...signatures.flatMap(({ name, office }, i): Mark[] => {
      const x = left + i * (each + 18);
      const [fitName, fitOffice] = [fit(name, 'strong', each, 1, [12, 11, 10, 9]), fit(office, 'text', each, 1, [11, 10, 9, 8])];
      return [
        { do: 'fill', path: box(x, base - 16, each, 0.8), colour: dyes.line },
        ...(fitName.lines.map((text): Mark => ({ do: 'text', text, face: 'strong', size: fitName.size, x, y: base, colour: dyes.ink }))),
        ...(fitOffice.lines.map((text): Mark => ({ do: 'text', text, face: 'text', size: fitOffice.size, x, y: base + 15, colour: dyes.soft }))),
      ];
    }),
  ];
}

function checked({ check }: Paper): Mark[] {
  if (check === null) return [];
  const x = width - 56 - QR;
  const y = height - 38 - QR;
  const { data, size } = encode(check.link, { ecc: 'M', border: 2 });
  const unit = QR / size;
  const path = data.flatMap((row, line) => row.flatMap((isDark, column) => (isDark ? [box(x + column * unit, y + line * unit, unit + 0.05, unit + 0.05)] : []))).join('');
  const { lines, size: small } = fit(check.label, 'text', 108, 2, [10, 9, 8]);
  const right = x - 10;
  const text = (words: string, face: Face, of: number, at: number): Mark => ({ do: 'text', text: words, face, size: of, x: right - widthOf(words, face, of), y: at, colour: dyes.soft });
  return [
    { do: 'fill', path: box(x, y, QR, QR), colour: '#ffffff' }, { do: 'fill', path, colour: dyes.ink },
    ...lines.map((line, i) => text(line, 'text', small, y + QR - 20 - (lines.length - 1 - i) * small * 1.2)),
    text(check.code, 'strong', 11, y + QR - 4),
  ];
}
