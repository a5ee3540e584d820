import { writeCsv } from './containers/csv-writer.ts';
import { FileRefused } from './containers/file-refused.ts';
import { writeWorkbook } from './containers/workbook-writer.ts';
import type { Conversion, Converted } from './ports.ts';

/** One file, read or written; only what that takes is loaded. A file that is refused is an outcome; what is thrown is a fault of ours. */
export async function convert(conversion: Conversion): Promise<Converted> {
  switch (conversion.do) {
    case 'template': {
      const { writeTemplate } = await import('./formats/own-xlsx-writer.ts');
      return { did: 'written', bytes: writeTemplate(conversion.examples, conversion.languages) };
    }
    case 'tables': return { did: 'written', bytes: await tablesAs(conversion) };
    case 'write': {
      const { writeQuest } = await import('./write-quest.ts');
      return { did: 'written', bytes: await writeQuest(conversion) };
    }
    case 'read':
      try {
        const { readFile } = await import('./formats/open.ts');
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
