import { FileRefused } from '../containers/file-refused.ts';
import { findHeading, readAnswerTable } from './answer-table.ts';
import type { Reader } from './reading.ts';

/** Kahoot's template: a title, a heading in the eighth row, then a question in each row. */
export const kahoot: Reader = {
  format: 'kahoot',
  is: (opened) => opened.as === 'workbook' && opened.sheets.some((sheet) => findHeading(sheet.rows) !== null),
  read(opened, asking) {
    const sheets = opened.as === 'workbook' ? opened.sheets : [];
    for (const sheet of sheets) {
      const imported = readAnswerTable('kahoot', sheet.rows, asking);
      if (imported) return imported;
    }
    throw new FileRefused('file_unknown', 'no heading');
  },
};
