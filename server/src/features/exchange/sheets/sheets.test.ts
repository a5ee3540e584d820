import { inflateSync } from 'node:zlib';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { examples } from '../../quest/examples.ts';
import { hostBlocks } from './blocks.ts';
import { faces } from './paper.ts';
import { sheetWords } from './words.ts';
import { writePdf } from './write-pdf.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
/** What is drawn, without the date and the number that each file is given. */
const drawn = (bytes: Uint8Array) => [...text(bytes).matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream = '']) => {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return stream;
  }
});

describe('printed sheets', () => {
  it.each(Object.entries(faces))('[I11] every letter of the five languages is in the typeface: %s', (_, face) => {
    const doc = new PDFDocument({ font: face }) as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
    const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяңөүғӣқӯҳҷўabcdefghijklmnopqrstuvwxyzʻʼ0123456789.,:;!?…–—«»“”’()/+−%№→·';
    const missing = Array.from(letters + letters.toUpperCase()).filter((letter) => !doc._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });

  it.each(languages)('[I11] both sheets are made in %s', async (language) => {
    for (const quest of examples) {
      for (const isForHost of [true, false]) {
        const bytes = text(await writePdf(quest, language, isForHost));
        expect(bytes.startsWith('%PDF-')).toBe(true);
        expect(Number(/\/Count (\d+)/.exec(bytes)?.[1])).toBeGreaterThan(1);
      }
    }
  });

  it("[I11] the players' sheet is drawn the same whatever the key is", async () => {
    const [one, other] = await Promise.all([sixKinds(), sixKinds({ otherKey: true })].map((quest) => writePdf(quest, 'tg', false)));
    expect(drawn(one!)).toEqual(drawn(other!));
    const [hostOne, hostOther] = await Promise.all([sixKinds(), sixKinds({ otherKey: true })].map((quest) => writePdf(quest, 'tg', true)));
    expect(drawn(hostOne!)).not.toEqual(drawn(hostOther!));
  });

  it("[I11] the host's sheet has every key, what counts beside it, and the notes", () => {
    const { content, key } = sixKinds();
    const facts = hostBlocks(content, key, 'en').flatMap((block) => (block.block === 'question' ? [block.parts.map((p) => (p.part === 'option' ? (p.isRight ? `[${p.letter}]` : p.letter) : p.part === 'fact' ? `${p.label}: ${p.text}` : '')).join('; ')] : []));
    expect(facts.map((fact) => fact.replace(/; Explanation.*/, ''))).toEqual([
      'A; [B]; C; D', '[A]; B; [C]; D', 'Answer: True', 'Answer: 40 m en (within 2)', 'Answer: option d en → option c en → option b en → option a en', 'Answer: Rudaki; Also right: Рудаки, Рӯдакӣ, Rudakiy',
    ]);
    expect(facts.every((fact) => fact.includes('Notes: notes'))).toBe(true);
  });

  it('[I11] has its words in five languages', () => {
    const keys = Object.keys(sheetWords.en);
    for (const language of languages) expect(Object.keys(sheetWords[language])).toEqual(keys);
  });
});
