import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { playHall, raschOf, singles } from './hall.fixture.ts';
import { reportOf } from './report.ts';
import { showReport, showReportPlayers } from './show-report.ts';
import { reportTables } from './tables.ts';

const isRight = raschOf(3);
const { state } = playHall({
  players: 60, script: singles(4), gives: (player) => ({ choice: { option: isRight(player / 15 - 2, 0) ? 'b' : 'd' }, language: player % 2 === 0 ? 'ky' : 'uz' }),
});
const report = reportOf(state);
const tablesIn = (language: (typeof languages)[number]) => reportTables(showReport(report, state, language), showReportPlayers(report.players, state), language);

describe('a report as tables', () => {
  it.each(languages)('[Z16] in %s: every row has the cells of its heading, numbers are numbers', (language) => {
    const tables = tablesIn(language);
    expect(tables.map(({ rows }) => rows.length)).toEqual([5, 17, 5, 3, 61, 11]);
    for (const { rows, widths, name } of tables) {
      expect(rows.every((row) => row.length === widths.length)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(rows.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
    }
    const [, first] = tables[0]?.rows ?? [];
    expect(first?.slice(2, 10).every((cell) => typeof cell === 'number')).toBe(true);
    expect(JSON.stringify(tables)).not.toMatch(/\{\w+\}|undefined/);
  });

  it('[Z7] says why languages are not compared', () => {
    expect(tablesIn('en')[2]?.rows[1]?.[3]).toMatch(/^not enough players \(\d+ of 200\)$/);
  });
});
