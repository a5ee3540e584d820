import { strToU8 } from 'fflate';
import { columnName } from './table.ts';
import { escapeXml } from './xml.ts';
import { writeZip } from './zip.ts';

/** A cell: words, a number, or nothing. */
export type CellValue = string | number | null;

export interface SheetToWrite {
  readonly name: string;
  /** The first row is the heading: it stays in sight and can be filtered by. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Styles by place in `cellXfs`: numbers, words (as text, also after somebody edits them), headings. */
const style = { number: 0, words: 1, heading: 2 } as const;
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E2F0"/></patternFill></fill></fills>'
  + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
  + '<xf numFmtId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>'
  + '<xf numFmtId="49" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  + '<xf numFmtId="49" fontId="1" fillId="2" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  + '</cellXfs></styleSheet>';

/**
 * I9, TR38: a workbook (ECMA-376) with typed cells. Words are words whatever they begin with, and stay so when somebody
 * edits them: the cell is text and carries the mark that Excel writes for a leading apostrophe. There are no formulas.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ sheet, id: i + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
      + '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
      + numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')
      + '</Types>',
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ sheet, id }) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(numbered.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)])),
  };
  return writeZip(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)])));
}

function sheetXml({ rows, widths }: SheetToWrite): string {
  const last = `${columnName(Math.max(0, (rows[0]?.length ?? 1) - 1))}${Math.max(1, rows.length)}`;
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
    + `<sheetData>${rows.map((cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cellXml(value, r, c)).join('')}</row>`).join('')}</sheetData>`
    + `<autoFilter ref="A1:${last}"/></worksheet>`;
}

function cellXml(value: CellValue, row: number, column: number): string {
  if (value === null || value === '') return '';
  const reference = `${columnName(column)}${row + 1}`;
  if (typeof value === 'number') return `<c r="${reference}" s="${style.number}"><v>${value}</v></c>`;
  return `<c r="${reference}" s="${row === 0 ? style.heading : style.words}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(value))}</t></is></c>`;
}

/** ST_Xstring: a text that looks like a character by its number keeps its underscore by its number. */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
