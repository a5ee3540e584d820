import { openSync } from 'fontkit';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { type CertificateKind, certificateKinds } from '@tabarman/shared/certificate/certificates.ts';
import { paperOf } from '@tabarman/shared/certificate/paper.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { certificateSheet } from './certificate-sheet.ts';
import type { Drawing } from './drawing.ts';
import { faceFiles, fit, widthOf } from './letters.ts';
import { makeOne } from './make.ts';
import { cardSizes, type CardSize, winnerCard } from './winner-card.ts';

const long = 'Ғолибони Ҷайҳун — ҳамқадамони Қӯрғонтеппа ва дӯстони онҳо аз шаҳри Хуҷанд Тоҷик';
const unbroken = 'Өзгөчөлөнгөндөрдүнкүлөрдөнсүңөрбү'.repeat(3).slice(0, 80);
const signatures = [{ name: 'Гүлнара Асанова', office: { ky: 'Калыстар тобунун төрайымы', ru: 'Председатель жюри' } }, { name: 'Фаррух Раҳмонов', office: {} }];
const sizes = Object.keys(cardSizes) as CardSize[];

/** Longer than what an organiser should write, and within what they may. */
const award = { ru: 'Лучшая работа о том, как соседи из трёх стран вместе пишут о воде, дорогах и школах приграничных сёл', ky: 'Үч өлкөнүн кошуналары чек арадагы айылдардын суусу, жолдору жана мектептери тууралуу бирге жазган эң мыкты эмгек' };
const work = { title: 'Сув ва чегара: чегарадош қишлоқлар ҳаётидан беш ҳикоя, уч тилда ёзилган ва овозлаштирилган', team: long, isPublic: true };

function paper(language: Language, name: string, kind: CertificateKind = 'place') {
  const isSeason = kind !== 'award' && kind !== 'juror';
  return paperOf({
    certificate: { holderId: 'a', kind, board: 'firstYear', name, publicName: name, language, country: 'TJ', university: 'tnu', place: kind === 'place' ? 1 : null, award: kind === 'award' ? award : null, work: kind === 'award' ? work : null, code: 'ABCDEFGHJKMN' },
    occasion: { title: season.title, stage: isSeason ? season.stages[0]!.title : null, into: null, reference: season.reference }, releasedAt: Date.UTC(2026, 10, 26), language, signatures, origin: 'https://tabarman.example',
  });
}

/** Every text of a drawing lies inside it, and none on another. */
function expectRoom({ width, height, marks }: Drawing): void {
  const texts = marks.flatMap((mark) => (mark.do === 'text' ? [{ ...mark, right: mark.x + widthOf(mark.text, mark.face, mark.size), top: mark.y - mark.size * 0.72 }] : []));
  for (const { x, right, top, y } of texts) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
  for (const [i, a] of texts.entries()) for (const b of texts.slice(i + 1)) expect(a.x < b.right && b.x < a.right && a.top < b.y && b.top < a.y).toBe(false);
}

describe('certificates as they are drawn', () => {
  it('[CE6] every letter of the five languages is in each typeface', () => {
    const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяңөүғӣқӯҳҷўabcdefghijklmnopqrstuvwxyzʻʼ0123456789.,:;!?…–—«»“”’()·-';
    for (const file of Object.values(faceFiles)) {
      const font = openSync(file);
      if (!('hasGlyphForCodePoint' in font)) throw new Error(file);
      expect(Array.from(letters + letters.toUpperCase()).filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  it.each(languages)('[CE6] a name of eighty letters has room on every sheet and picture: %s', (language) => {
    for (const kind of certificateKinds) {
      for (const name of kind === 'place' ? [long, unbroken, 'Pamir'] : [long]) {
        const words = paper(language, name, kind);
        for (const drawing of [certificateSheet(words), ...sizes.map((size) => winnerCard(words, size))]) {
          expectRoom(drawing);
          const written = drawing.marks.flatMap((mark) => (mark.do === 'text' ? [mark.text] : [])).join('').replaceAll(' ', '');
          expect(written).toContain(name.replaceAll(' ', ''));
        }
      }
    }
  });

  it('[CE6] what has no room at the smallest size ends in dots', () => {
    expect(fit(long, 'text', 100, 2, [12, 10]).lines.at(-1)).toMatch(/…$/);
    expect(fit('', 'text', 100, 1, [12]).lines).toEqual(['']);
  });

  it('[CE6] sheets are PDF of one page with its language, pictures have the sizes that networks take', async () => {
    const pdf = Buffer.from(await makeOne(paper('uz', 'Oʻzbekiston gʻururi'), 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/Count 1\b/);
    expect(pdf).toContain('/Lang (uz)');
    for (const size of sizes) {
      const { format, width, height } = await sharp(await makeOne(paper('ky', 'Ала-Тоо'), size)).metadata();
      expect([format, width, height]).toEqual(['png', ...cardSizes[size]]);
    }
  });
});
