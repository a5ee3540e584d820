import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import { hostBlocks, playersBlocks, type Block, type Part } from './blocks.ts';
import { faces, faint, ink, margin, openPdf, rule, type Doc } from './paper.ts';
import { sheetWords } from './words.ts';

const page = { width: 595.28, height: 841.89 };
const inner = page.width - 2 * margin;
const bottom = page.height - margin - 16;
const indent = 24;

/** I11: a quest for the printer, A4: a sheet for players to write on, or one with the keys for the host. */
export function writePdf({ content, key }: Pick<Quest, 'content' | 'key'>, language: Language, isForHost: boolean): Promise<Uint8Array> {
  const words = sheetWords[language];
  const title = textIn(content.title, language, content.reference);
  const { doc, end } = openPdf({ title, language });
  doc.font(faces.strong).fontSize(20).fillColor(ink).text(title, margin, margin, { width: inner });
  if (isForHost) doc.moveDown(0.2).font(faces.strong).fontSize(11).fillColor(faint).text(words.forHost);
  else writingLines(doc, [words.player, words.team]);
  doc.moveDown(0.8);
  const blocks = isForHost ? hostBlocks(content, key, language) : playersBlocks(content, language);
  for (const [i, block] of blocks.entries()) draw(doc, block, blocks[i + 1]);
  return end();
}

function writingLines(doc: Doc, labels: readonly string[]): void {
  const y = doc.y + 18;
  const width = inner / labels.length;
  for (const [i, label] of labels.entries()) {
    const x = margin + i * width;
    doc.font(faces.text).fontSize(10).fillColor(faint).text(label, x, y, { lineBreak: false });
    const from = x + doc.widthOfString(label) + 8;
    doc.moveTo(from, y + 12).lineTo(x + width - 12, y + 12).lineWidth(0.7).stroke(rule);
  }
  doc.x = margin;
  doc.y = y + 18;
}

function draw(doc: Doc, block: Block, next: Block | undefined): void {
  if (block.block === 'round') {
    // A heading stays with the question below it.
    const below = next?.block === 'question' ? questionHeight(doc, next) : 0;
    if (doc.y + 48 + Math.min(below, bottom / 2) > bottom) doc.addPage();
    doc.moveDown(0.6).font(faces.strong).fontSize(14).fillColor(ink).text(block.text, margin, doc.y, { width: inner });
    doc.moveTo(margin, doc.y + 3).lineTo(margin + inner, doc.y + 3).lineWidth(1).stroke(rule);
    doc.y += 10;
    return;
  }
  const height = questionHeight(doc, block);
  if (doc.y + height > bottom && height < bottom - margin) doc.addPage();
  const y = doc.y;
  doc.font(faces.strong).fontSize(11).fillColor(ink).text(`${block.number}.`, margin, y, { width: indent, lineBreak: false });
  doc.font(faces.strong).fontSize(11).text(block.text, margin + indent, y, { width: inner - indent });
  if (block.aside !== '') doc.font(faces.text).fontSize(9).fillColor(faint).text(block.aside, margin + indent, doc.y + 1, { width: inner - indent });
  doc.y += 4;
  for (const part of block.parts) drawPart(doc, part);
  doc.x = margin;
  doc.y += 12;
}

const text = { width: inner - indent - 20 };

function drawPart(doc: Doc, part: Part): void {
  const x = margin + indent;
  const y = doc.y;
  switch (part.part) {
    case 'option': {
      doc.lineWidth(0.8).rect(x, y + 2, 9, 9).stroke(part.isRight ? ink : faint);
      if (part.isRight) doc.lineWidth(1.6).moveTo(x + 1.5, y + 6.5).lineTo(x + 4, y + 9).lineTo(x + 10, y).stroke(ink);
      doc.font(part.isRight ? faces.strong : faces.text).fontSize(10.5).fillColor(ink).text(`${part.letter}. ${part.text}`, x + 18, y, text);
      break;
    }
    case 'box':
      doc.lineWidth(0.8).rect(x, y + 1, 11, 11).stroke(faint);
      doc.font(faces.text).fontSize(10.5).fillColor(ink).text(part.text, x + 20, y, text);
      break;
    case 'line':
      doc.lineWidth(0.7).moveTo(x, y + 18).lineTo(margin + (part.unit === '' ? inner : inner / 2), y + 18).stroke(rule);
      doc.font(faces.text).fontSize(10.5).fillColor(ink).text(part.unit, margin + inner / 2 + 8, y + 7, { width: inner / 2 - 8, height: 12, ellipsis: true });
      doc.y = y + 20;
      break;
    case 'hint':
      doc.font(faces.text).fontSize(9).fillColor(faint).text(part.text, x, y, text);
      break;
    case 'fact':
      doc.font(faces.strong).fontSize(9.5).fillColor(faint).text(`${part.label}: `, x, y, { ...text, continued: true }).font(faces.text).fillColor(ink).text(part.text);
      break;
  }
  doc.y += 2;
}

/** As `draw` will need it, so that a question is not torn between two pages. */
function questionHeight(doc: Doc, block: Block & { block: 'question' }): number {
  const height = (face: string, size: number, words: string, width: number) => doc.font(face).fontSize(size).heightOfString(words, { width });
  const parts = block.parts.map((part) => {
    switch (part.part) {
      case 'option': return height(faces.strong, 10.5, `${part.letter}. ${part.text}`, text.width) + 2;
      case 'box': return height(faces.text, 10.5, part.text, text.width) + 2;
      case 'hint': return height(faces.text, 9, part.text, text.width) + 2;
      case 'fact': return height(faces.strong, 9.5, `${part.label}: ${part.text}`, text.width) + 2;
      case 'line': return 22;
    }
  });
  const aside = block.aside === '' ? 0 : height(faces.text, 9, block.aside, inner - indent) + 1;
  return height(faces.strong, 11, block.text, inner - indent) + aside + 4 + parts.reduce((a, b) => a + b, 0);
}
