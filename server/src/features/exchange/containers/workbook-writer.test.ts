import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from './workbook-writer.ts';
import { readWorkbook } from './workbook.ts';
import { openZip } from './zip.ts';

const hostile = ['=HYPERLINK("http://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', '\tx', '=cmd|\'/C calc\'!A0', '＝1+1', '＋1', '－1', '＠x', '"=1"', '\'=1', ';=1'];

describe('a table that is written', () => {
  it('[I9, TR38] holds words as words, whatever they begin with, and no formula', async () => {
    const bytes = writeWorkbook([{ name: 'Sheet', rows: [['words'], ...hostile.map((text) => [text])], widths: [20] }]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml.match(/<c [^>]*t="inlineStr"/g)).toHaveLength(hostile.length + 1);
    const [sheet] = await readWorkbook(await openZip(bytes));
    expect(sheet?.rows.slice(1).map((row) => row.cells.get(0))).toEqual(hostile.map((text) => ({ text, isNumber: false, isFormula: false })));
  });

  it('[I9, TR38] keeps words as text when they are edited: the cell has the format of text and its mark', () => {
    const styles = strFromU8(unzipSync(writeWorkbook([{ name: 'Sheet', rows: [['words'], ['=1']], widths: [20] }]))['xl/styles.xml']!);
    expect(styles).toContain('<xf numFmtId="49" xfId="0" quotePrefix="1"');
  });

  it('[I9] holds numbers as numbers', async () => {
    const [sheet] = await readWorkbook(await openZip(writeWorkbook([{ name: 'Sheet', rows: [['a', 'b'], [0.1, -1e9]], widths: [] }])));
    expect(sheet?.rows[1]?.cells).toEqual(new Map([[0, { text: '0.1', isNumber: true, isFormula: false }], [1, { text: '-1000000000', isNumber: true, isFormula: false }]]));
  });
});
