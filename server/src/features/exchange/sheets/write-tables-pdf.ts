import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { SheetToWrite, Tables } from '../ports.ts';
import { faces, faint, ink, margin, openPdf, rule, type Doc } from './paper.ts';

const padding = 4;
const size = 8.5;
const chart = { height: 90, widest: 36 };

/** Tables for the printer, A4 across: bars of what they are about on top, headings again on every page. */
export function writeTablesPdf({ title, language, sheets, bars }: Tables): Promise<Uint8Array> {
  const { doc, end } = openPdf({ title, language, isWide: true });
  doc.font(faces.strong).fontSize(20).fillColor(ink).text(title, margin, margin, { width: innerOf(doc) });
  drawBars(doc, bars);
  for (const sheet of sheets) drawSheet(doc, sheet, language);
  return end();
}

const innerOf = (doc: Doc) => doc.page.width - 2 * margin;
const bottomOf = (doc: Doc) => doc.page.height - margin - 16;

/** One bar for each, with its number below: where it is low, people had trouble. */
function drawBars(doc: Doc, { title, values }: Tables['bars']): void {
  if (values.length === 0) return;
  const top = doc.y + 12;
  doc.font(faces.strong).fontSize(11).fillColor(ink).text(title, margin, top, { width: innerOf(doc) });
  const base = top + 20 + chart.height;
  const step = Math.min(chart.widest, innerOf(doc) / values.length);
  for (const [i, value] of values.entries()) {
    const x = margin + i * step;
    const height = (value ?? 0) * chart.height;
    if (height > 0) doc.rect(x + 1, base - height, step - 3, height).fill(ink);
    doc.font(faces.text).fontSize(7).fillColor(faint).text(String(i + 1), x, base + 3, { width: step - 1, align: 'center', lineBreak: false });
  }
  doc.moveTo(margin, base).lineTo(margin + step * values.length, base).lineWidth(0.7).stroke(rule);
  doc.x = margin;
  doc.y = base + 18;
}

function drawSheet(doc: Doc, { name, rows, widths }: SheetToWrite, language: Language): void {
  const [head, ...body] = rows;
  if (!head) return;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => (width / whole) * innerOf(doc));
  if (doc.y + 80 > bottomOf(doc)) doc.addPage();
  doc.font(faces.strong).fontSize(14).fillColor(ink).text(name, margin, doc.y + 10, { width: innerOf(doc) });
  doc.y += 4;
  drawRow(doc, head, { columns, language, face: faces.strong });
  for (const row of body) {
    if (doc.y + heightOf(doc, row, { columns, language, face: faces.text }) > bottomOf(doc)) {
      doc.addPage();
      drawRow(doc, head, { columns, language, face: faces.strong });
    }
    drawRow(doc, row, { columns, language, face: faces.text });
  }
}

type Row = SheetToWrite['rows'][number];
interface Look {
  readonly columns: readonly number[];
  readonly language: Language;
  readonly face: string;
}

function drawRow(doc: Doc, row: Row, look: Look): void {
  const y = doc.y;
  const height = heightOf(doc, row, look);
  let x = margin;
  for (const [i, width] of look.columns.entries()) {
    const value = row[i] ?? null;
    doc.font(look.face).fontSize(size).fillColor(ink)
      .text(wordsOf(value, look.language), x, y + padding / 2, { width: width - padding, align: typeof value === 'number' ? 'right' : 'left' });
    x += width;
  }
  doc.moveTo(margin, y + height).lineTo(x, y + height).lineWidth(0.4).stroke(rule);
  doc.x = margin;
  doc.y = y + height;
}

function heightOf(doc: Doc, row: Row, { columns, language, face }: Look): number {
  doc.font(face).fontSize(size);
  return padding + Math.max(...columns.map((width, i) => doc.heightOfString(wordsOf(row[i] ?? null, language) || ' ', { width: width - padding })));
}

function wordsOf(value: Row[number], language: Language): string {
  return typeof value === 'number' ? formatNumber(language, value) : value ?? '';
}
