import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { FileRefused } from './file-refused.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'koi8-r' | 'windows-1251';

export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Letters by how often Russian texts write them; a text read in the wrong Cyrillic encoding has capitals and rare letters instead. */
const FREQUENT = /[оеаинтсрвлкмдпу]/g;

/**
 * I6: a text file in UTF-8, UTF-16 with its mark, KOI8-R or Windows-1251. The two old encodings use the same bytes for
 * different letters: the one in which the frequent letters are more is taken. Throws `FileRefused` for what is no text.
 */
export function readTextFile(bytes: Uint8Array): TextFile {
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) throw new FileRefused('file_unknown', 'not a text');
  const lines = text.split('\n');
  if (lines.length > importLimits.lines || lines.some((line) => line.length > importLimits.lineCharacters)) throw new FileRefused('file_too_big', 'lines');
  return { text, encoding };
}

function decode(bytes: Uint8Array): TextFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: tidy(new TextDecoder('utf-16le').decode(bytes)), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: tidy(new TextDecoder('utf-16be').decode(bytes)), encoding: 'utf-16' };
  try {
    return { text: tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    const read = (encoding: 'koi8-r' | 'windows-1251') => ({ text: tidy(new TextDecoder(encoding).decode(bytes)), encoding });
    const [koi, windows] = [read('koi8-r'), read('windows-1251')];
    return frequency(koi.text) > frequency(windows.text) ? koi : windows;
  }
}

function frequency(text: string): number {
  return (text.match(FREQUENT) ?? []).length;
}

function tidy(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
