import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './to-csv.ts';

it.each(['=1+1', '+7', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1'])('[TR38] makes the name %j a text, not a formula', (name) => {
  expect(toCsv([[1, name]], ',').replace(/^1,"?/, '')).toMatch(/^'/);
});

it('leaves numbers and ordinary names as they are', () => {
  expect(toCsv([['Place', 'Name'], [1, 'Айпери'], [2, 'a-b=c']], ',')).toBe('Place,Name\r\n1,Айпери\r\n2,a-b=c');
});

it('writes decimals as the region of the separator does', () => {
  expect(toCsv([[0.75, '0.75']], ',')).toBe('0.75,0.75');
  expect(toCsv([[0.75, '0.75']], ';')).toBe('0,75;0.75');
  expect(toCsv([[0.75, '0.75']], '\t')).toBe('0.75\t0.75');
});

it('quotes what would break a row', () => {
  expect(toCsv([['a,b', 'c"d', 'e\nf', 'g;h']], ',')).toBe('"a,b","c""d","e\nf",g;h');
  expect(toCsv([['a,b', 'g;h']], ';')).toBe('a,b;"g;h"');
});

it('whatever the names are, a reader finds the same rows, and no cell begins a formula', () => {
  const name = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'a') }));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1 }), fc.constantFrom(',' as const, ';' as const, '\t' as const), (rows, separator) => {
      const read = readCsv(toCsv(rows, separator), separator);
      expect(read.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))));
    }),
  );
});

/** A reader of RFC 4180, as simple as it can be. */
function readCsv(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const c = csv.charAt(i);
    if (isQuoted && c === '"' && csv.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (c === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && c === separator) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!isQuoted && c === '\r' && csv.charAt(i + 1) === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      i += 1;
    } else {
      cell += c;
    }
  }
  rows.at(-1)?.push(cell);
  return rows;
}
