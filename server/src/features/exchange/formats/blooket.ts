import { readCsv } from '../containers/csv.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { readAnswerTable } from './answer-table.ts';
import type { Reader } from './reading.ts';

/** Blooket's template as CSV: its name, a heading, then a question in each row. A table of Kahoot saved as CSV reads alike. */
export const blooket: Reader = {
  format: 'blooket',
  is: (opened) => opened.as === 'text' && /^[^\n]*(\n[^\n]*){0,9}\bquestion\b[^\n]*\banswer\s*1\b/i.test(opened.file.text.slice(0, 5_000)),
  read(opened, asking) {
    const imported = opened.as === 'text' ? readAnswerTable('blooket', readCsv(opened.file.text), asking) : null;
    if (!imported) throw new FileRefused('file_unknown', 'no heading');
    return imported;
  },
};
