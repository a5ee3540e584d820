import { writeCsv } from './containers/csv-writer.ts';
import { FileRefused } from './containers/file-refused.ts';
import { writeWorkbook } from './containers/workbook-writer.ts';
import { write4s } from './formats/chgk-4s-writer.ts';
import { writeGift } from './formats/gift-writer.ts';
import { readFile } from './formats/open.ts';
import { writeOwnJson } from './formats/own-json.ts';
import { writeOwnXlsx, writeTemplate } from './formats/own-xlsx-writer.ts';
import type { Conversion, Converted } from './ports.ts';

/** One file, read or written. A file that is refused is an outcome; what is thrown is a fault of ours. */
export async function convert(conversion: Conversion): Promise<Converted> {
  switch (conversion.do) {
    case 'template': return { did: 'written', bytes: writeTemplate(conversion.examples, conversion.languages) };
    case 'tables': return { did: 'written', bytes: await tablesAs(conversion) };
    case 'write': return { did: 'written', bytes: await written(conversion) };
    case 'read':
      try {
        return { did: 'read', imported: await readFile(conversion.bytes, conversion) };
      } catch (error) {
        if (error instanceof FileRefused) return { did: 'refused', refusal: error.refusal, detail: error.message };
        throw error;
      }
  }
}

async function tablesAs({ format, tables }: Conversion & { do: 'tables' }): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx': return writeWorkbook(tables.sheets);
    case 'csv': return writeCsv(tables);
    case 'pdf': {
      const { writeTablesPdf } = await import('./sheets/write-tables-pdf.ts');
      return writeTablesPdf(tables);
    }
  }
}

async function written({ format, quest, language, files }: Conversion & { do: 'write' }): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx': return writeOwnXlsx(quest);
    case 'json': return writeOwnJson(quest, files);
    case '4s': return write4s(quest, language);
    case 'gift': return writeGift(quest, language);
    case 'players-pdf':
    case 'host-pdf': {
      // Drawing takes long to load, and most threads draw nothing.
      const { writePdf } = await import('./sheets/write-pdf.ts');
      return writePdf(quest, language, format === 'host-pdf');
    }
  }
}
