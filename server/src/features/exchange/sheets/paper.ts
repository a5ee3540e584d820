import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** The typeface of projector and desk, whole and for the letters of all five languages (decision 0038). */
export const faces = {
  text: fileURLToPath(import.meta.resolve('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf')),
  strong: fileURLToPath(import.meta.resolve('@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf')),
};

export const margin = 48;
export const ink = '#1d1b26';
export const faint = '#6b6878';
export const rule = '#c9c5d3';

export type Doc = PDFKit.PDFDocument;

/** An empty document with its typeface, and what brings its bytes once everything is drawn. */
export function openPdf({ title, language, isWide = false }: { readonly title: string; readonly language: string; readonly isWide?: boolean }): { readonly doc: Doc; readonly end: () => Promise<Uint8Array> } {
  const doc = new PDFDocument({ size: 'A4', layout: isWide ? 'landscape' : 'portrait', margin, font: faces.text, bufferPages: true, lang: language, displayTitle: true, info: { Title: title } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject));
  return {
    doc,
    async end() {
      numberPages(doc, title);
      doc.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

function numberPages(doc: Doc, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(start + i);
    // Below the margin: without this the line would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.font(faces.text).fontSize(8.5).fillColor(faint)
      .text(title, margin, doc.page.height - 36, { width: doc.page.width - 2 * margin - 60, height: 12, ellipsis: true, lineBreak: false })
      .text(`${i + 1} / ${count}`, margin, doc.page.height - 36, { width: doc.page.width - 2 * margin, align: 'right', lineBreak: false });
  }
}
