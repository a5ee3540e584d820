import type { Language } from '@tabarman/shared/kernel/language.ts';
import PDFDocument from 'pdfkit';
import type { Drawing } from './drawing.ts';
import { faceFiles } from './letters.ts';

/** A drawing as one page, with letters that can be searched and copied. */
export async function writePdf({ width, height, ground, marks }: Drawing, title: string, language: Language): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: [width, height], margin: 0, font: faceFiles.text, lang: language, displayTitle: true, info: { Title: title } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject));
  doc.rect(0, 0, width, height).fill(ground);
  for (const mark of marks) {
    if (mark.do === 'fill') doc.path(mark.path).fill(mark.colour);
    else if (mark.do === 'stroke') doc.lineWidth(mark.width).path(mark.path).stroke(mark.colour);
    else doc.font(faceFiles[mark.face]).fontSize(mark.size).fillColor(mark.colour).text(mark.text, mark.x, mark.y, { baseline: 'alphabetic', lineBreak: false });
  }
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
