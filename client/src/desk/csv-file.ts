/** Excel reads a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

/** The address of a CSV file to download; to be revoked after use. */
export function csvFile(csv: string): Blob {
  return new Blob([byteOrderMark, csv], { type: 'text/csv;charset=utf-8' });
}
