import { languages } from '@tabarman/shared/kernel/language.ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { linesOf, outlineOf, widthOf } from './letters.ts';
import { drawPicture, pictureSvg } from './picture.ts';
import { pictureSize } from './picture-size.ts';

const letters = 'ӣӯҳҷқғңөүёʻʼ’ӢӮҲҶҚҒҢӨҮ№«»„“–…';
const sample = { ky: 'Үч өлкөнүн студенттик квести', tg: 'Квести донишҷӯёни се кишвар', uz: 'Oʻzbekiston va qoʻshnilar', ru: 'Студенческий квест', en: 'A student quest' };

describe('the picture of a shared link', () => {
  it('[SI10] has the letters of all languages, from the typeface of the product and never a box', () => {
    const box = outlineOf('\u{E000}', 'display', 100, 0, 100);
    const shapes = new Set(Array.from(letters, (letter) => outlineOf(letter, 'display', 100, 0, 100)));
    expect(shapes.has(box)).toBe(false);
    expect(shapes.size).toBeGreaterThanOrEqual(letters.length - 3);
    for (const letter of letters) expect(outlineOf(letter, 'text', 100, 0, 100).length).toBeGreaterThan(20);
  });

  it('[SI10] is drawn of outlines alone, so that a machine without typefaces draws the same', async () => {
    for (const language of languages) {
      const picture = { over: 'Tabarman', title: sample[language], below: sample[language] };
      expect(pictureSvg(picture)).not.toContain('<text');
      const { width, height, format } = await sharp(await drawPicture(picture)).metadata();
      expect([width, height, format]).toEqual([pictureSize.width, pictureSize.height, 'png']);
    }
    const [one, other] = await Promise.all([sample.tg, 'Квести донишчуёни се кишвар'].map((title) => drawPicture({ over: '', title, below: '' })));
    expect(one?.equals(other!)).toBe(false);
  });

  it('[SI10] long words and long titles stay inside', () => {
    for (const text of ['a'.repeat(400), 'слово '.repeat(80), 'Қ'.repeat(30)]) {
      const lines = linesOf(text, 'display', 84, 1_000, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(widthOf(line, 'display', 84)).toBeLessThanOrEqual(1_000);
    }
  });
});
