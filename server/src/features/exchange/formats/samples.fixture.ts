import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { writeWorkbook, type CellValue } from '../containers/workbook-writer.ts';
import { writeZip } from '../containers/zip.ts';
import { writeOwnJson } from './own-json.ts';
import { writeOwnXlsx } from './own-xlsx-writer.ts';

/** A file of this folder's samples, as its bytes. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, 'samples', name)));
}

export function sheetFile(rows: readonly (readonly CellValue[])[], name = 'Sheet1'): Uint8Array {
  return writeWorkbook([{ name, rows, widths: [] }]);
}

export function kahootFile(rows: readonly (readonly CellValue[])[]): Uint8Array {
  return sheetFile([
    [null, 'Quiz template'], [null, 'Add questions, at least two answers, a time limit and the correct answers'], [], [], [], [], [],
    [null, 'Question - max 120 characters', 'Answer 1 - max 75 characters', 'Answer 2 - max 75 characters', 'Answer 3 - max 75 characters', 'Answer 4 - max 75 characters', 'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs', 'Correct answer(s) - choose at least one'],
    ...rows,
  ]);
}

export function siqFile(content: string, media: readonly string[] = []): Uint8Array {
  return writeZip({ 'content.xml': sample(content), '[Content_Types].xml': strToU8('<Types/>'), ...Object.fromEntries(media.map((name) => [name, strToU8('media')])) });
}

/** Text in one of the old Cyrillic encodings. */
export function encode(text: string, encoding: 'koi8-r' | 'windows-1251'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byCharacter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return new Uint8Array(Array.from(text, (character) => byCharacter.get(character) ?? 0x3f));
}

/** One good file of each format. */
export const files: Readonly<Record<string, Uint8Array>> = {
  'tabarman-xlsx': writeOwnXlsx(sixKinds()),
  'tabarman-json': writeOwnJson({ slug: 'six-kinds', ...sixKinds() }),
  kahoot: kahootFile([[1, 'Which town lies in the valley?', 'Osh', 'Bukhara', null, null, 20, 1], [2, 'Which rivers are in the valley?', 'Naryn', 'Kara Darya', 'Chu', null, 30, 1.2]]),
  blooket: sample('valley.csv'),
  gift: sample('valley.gift.txt'),
  aiken: sample('valley.aiken.txt'),
  moodle: sample('valley.moodle.xml'),
  'chgk-4s': sample('valley.4s'),
  'chgk-db': encode(new TextDecoder().decode(sample('valley-db.txt')), 'koi8-r'),
  siq: siqFile('siq5.xml', ['Images/naryn.jpg', 'Audio/river.mp3']),
};
