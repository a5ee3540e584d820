import { write4s } from './formats/chgk-4s-writer.ts';
import { writeGift } from './formats/gift-writer.ts';
import { writeOwnJson } from './formats/own-json.ts';
import { writeOwnXlsx } from './formats/own-xlsx-writer.ts';
import type { Conversion } from './ports.ts';

/** A quest as a file of one format. */
export async function writeQuest({ format, quest, language, files }: Conversion & { do: 'write' }): Promise<Uint8Array> {
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
