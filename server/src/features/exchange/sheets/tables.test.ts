import { Play } from '@tabarman/shared/testing/play.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { singles } from '@tabarman/shared/report/hall.fixture.ts';
import { reportOf } from '@tabarman/shared/report/report.ts';
import { showReport, showReportPlayers } from '@tabarman/shared/report/show-report.ts';
import { reportTables } from '@tabarman/shared/report/tables.ts';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../containers/workbook.ts';
import { openZip } from '../containers/zip.ts';
import { convert } from '../convert.ts';
import type { TableFormat, Tables } from '../ports.ts';

const names = ['-2+3', '+SUM', '@cmd', 'Айгүл'];
const play = new Play({ script: singles(3) });
play.join(...names);
for (let index = 0; index < 3; index += 1) {
  play.openNext();
  for (const [i] of names.entries()) play.answer(`p${i + 1}`, { option: i % 2 === 0 ? 'b' : 'c' }, 1_000 + 700 * i);
  play.host('endQuestion');
}

function tablesIn(language: Tables['language']): Tables {
  const report = reportOf(play.state);
  const view = showReport(report, play.state, language);
  return { title: view.title, language, sheets: reportTables(view, showReportPlayers(report.players, play.state), language), bars: { title: 'p', values: [0.5, null, 1] } };
}

async function bytesAs(format: TableFormat, language: Tables['language']): Promise<Uint8Array> {
  const converted = await convert({ do: 'tables', format, tables: tablesIn(language) });
  if (converted.did !== 'written') throw new Error('nothing was written');
  return converted.bytes;
}

describe('the files of a report', () => {
  it('[Z16] a workbook has its numbers as numbers, its words as words and no formula', async () => {
    const tables = tablesIn('ru');
    const sheets = await readWorkbook(await openZip(await bytesAs('xlsx', 'ru')));
    expect(sheets.map(({ name }) => name)).toEqual(tables.sheets.map(({ name }) => name));
    for (const [at, { rows }] of tables.sheets.entries()) {
      const read = sheets[at]?.rows.map(({ cells }) => cells) ?? [];
      for (const [r, row] of rows.entries()) {
        for (const [c, value] of row.entries()) {
          expect(read[r]?.get(c)).toEqual(value === null || value === '' ? undefined : { text: String(value), isNumber: typeof value === 'number', isFormula: false });
        }
      }
    }
    expect(tables.sheets.flatMap(({ rows }) => rows.flat())).toEqual(expect.arrayContaining(names));
  });

  it('[Z16, TR38] a text has no cell that begins a formula', async () => {
    const cells = new TextDecoder().decode(await bytesAs('csv', 'en')).split(/[\r\n,]/);
    expect(cells).toEqual(expect.arrayContaining(["'-2+3", "'+SUM", "'@cmd", 'Айгүл']));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && !/^-?[\d.]+$/.test(cell))).toEqual([]);
  });

  it.each(languages)('[Z16] a document is written in %s', async (language) => {
    const pdf = Buffer.from(await bytesAs('pdf', language)).toString('latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
    expect(pdf).toContain(`/Lang (${language})`);
  });
});
