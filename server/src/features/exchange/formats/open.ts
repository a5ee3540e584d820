import type { Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { readTextFile } from '../containers/text-file.ts';
import { isWorkbook, readWorkbook } from '../containers/workbook.ts';
import { isZip, openZip } from '../containers/zip.ts';
import { aiken } from './aiken.ts';
import { blooket } from './blooket.ts';
import { chgk4s } from './chgk-4s.ts';
import { chgkDb } from './chgk-db.ts';
import { gift } from './gift.ts';
import { kahoot } from './kahoot.ts';
import { moodle } from './moodle.ts';
import { ownJson } from './own-json.ts';
import { ownXlsx } from './own-xlsx.ts';
import type { Asking, Opened, Reader } from './reading.ts';
import { siq } from './siq.ts';

/** The formats, those with the surest marks first. */
const readers: readonly Reader[] = [ownXlsx, kahoot, ownJson, siq, moodle, chgkDb, chgk4s, aiken, gift, blooket];

/**
 * I1: the quest in a file, which is told by what is in it and never by its name. Throws `FileRefused` and nothing else: for a
 * file of no known format, one that is damaged, and one that is made to do harm.
 */
export async function readFile(bytes: Uint8Array, asking: Asking): Promise<Imported> {
  if (bytes.byteLength > importLimits.fileBytes) throw new FileRefused('file_too_big', 'bytes');
  const opened = await open(bytes);
  const reader = readers.find((r) => r.is(opened));
  if (!reader) throw new FileRefused('file_unknown', opened.as);
  return reader.read(opened, asking);
}

async function open(bytes: Uint8Array): Promise<Opened> {
  if (isZip(bytes)) {
    const archive = await openZip(bytes);
    return isWorkbook(archive) ? { as: 'workbook', sheets: await readWorkbook(archive) } : { as: 'archive', archive };
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 4_000)).replace(/\0/g, '').trimStart();
  if (head.startsWith('<')) return { as: 'xml', bytes, head };
  return { as: 'text', file: readTextFile(bytes) };
}
