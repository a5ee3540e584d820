import type { ExportFormat } from '@tabarman/shared/exchange/formats.ts';
import type { Imported, Refusal } from '@tabarman/shared/exchange/imported-quest.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import type { SheetToWrite } from './containers/workbook-writer.ts';

export type { SheetToWrite } from './containers/workbook-writer.ts';
export type TableFormat = 'xlsx' | 'csv' | 'pdf';

/** Tables to be written as they are: sheets of a workbook, or one below the other. */
export interface Tables {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly SheetToWrite[];
  /** A row of bars on top of a document: how much of the whole each was, 0 to 1; null where it is not known. */
  readonly bars: { readonly title: string; readonly values: readonly (number | null)[] };
}

/** What is to be made of bytes, or which bytes are to be made. */
export type Conversion =
  | { readonly do: 'read'; readonly bytes: Uint8Array; readonly name: string; readonly language: Language | null }
  /** `files` are pictures and sounds by their names in an archive, for the formats that have room for them. */
  | { readonly do: 'write'; readonly format: ExportFormat; readonly quest: Quest; readonly language: Language; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly do: 'tables'; readonly format: TableFormat; readonly tables: Tables }
  | { readonly do: 'template'; readonly examples: readonly Quest[]; readonly languages: readonly Language[] };

export type Converted =
  | { readonly did: 'read'; readonly imported: Imported }
  | { readonly did: 'written'; readonly bytes: Uint8Array }
  | { readonly did: 'refused'; readonly refusal: Refusal; readonly detail: string };

/** Files of questions, read and written where they cannot hold up the games (I5). */
export interface Converter {
  /** Null when too many files wait already. Rejects when something of ours is broken. */
  convert(conversion: Conversion): Promise<Converted | null>;
}
