import type { ImportFormat } from '@tabarman/shared/exchange/formats.ts';
import type { Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Sheet } from '../containers/table.ts';
import type { TextFile } from '../containers/text-file.ts';
import type { Archive } from '../containers/zip.ts';

/** What somebody who brings a file may say about it. */
export interface Asking {
  /** Its name without the ending: the title of a quest whose file has none. */
  readonly name: string;
  /** The language of a file that is written in one; otherwise it is guessed from the words. */
  readonly language: Language | null;
}

/** A file opened as what it is, and not read yet. */
export type Opened =
  | { readonly as: 'text'; readonly file: TextFile }
  | { readonly as: 'xml'; readonly bytes: Uint8Array; readonly head: string }
  | { readonly as: 'archive'; readonly archive: Archive }
  | { readonly as: 'workbook'; readonly sheets: readonly Sheet[] };

/** One format: whether an opened file is of it, told by what is in it, and the quest that it holds. */
export interface Reader {
  readonly format: ImportFormat;
  is(opened: Opened): boolean;
  /** Throws `FileRefused` and nothing else. */
  read(opened: Opened, asking: Asking): Promise<Imported> | Imported;
}
