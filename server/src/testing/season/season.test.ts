import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { startTestServer, type TestServer } from '../start-test-server.ts';
import { type CountedRow, recount } from './recount.ts';
import { SeasonStory, type Told } from './story.ts';

const clock = manualClock(Date.UTC(2026, 8, 1));
let server: TestServer;
let told: Told;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  told = await new SeasonStory(server, clock).tell();
});
afterAll(() => server.stop());

type Figures = Omit<CountedRow, 'goesOn' | 'games'>;
const figures = ({ name, place, points, right }: Figures): Figures => ({ name, place, points, right });
const sorted = <Row extends Figures>(rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1));

/** The table of a public page, as it can be read there. */
async function publicTable(language: Language, stage: string): Promise<readonly Figures[]> {
  const page = await (await fetch(`${server.url}/s/${told.slug}/${language}/results/${stage}/all`)).text();
  const number = (cell: string | undefined) => Number((cell ?? '').replaceAll(/[^\d]/g, ''));
  const rows = [...page.matchAll(/<tr id="e-[^"]*">(.*?)<\/tr>/gs)].map(([, row = '']) => row.split(/<\/t[dh]>|<span class="from">/).map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim()));
  // Where a team is from stands under its name; equal teams share their places: "3–8".
  return rows.map(([place, name, , points, right]) => ({ name: name ?? '', place: number(place?.split('–')[0]), points: number(points), right: number(right) }));
}

describe('a whole season', () => {
  it('[RL5] [ST9] every figure on the public pages is what the journals say, counted again with nothing of the product', async () => {
    const counted = recount(server.dataDir, told.seasonId);
    expect([...counted].map(([stage, rows]) => [stage, rows.length])).toEqual([['national-kg', 20], ['national-tj', 20], ['national-uz', 20], ['final', 12]]);
    const open = (await (await fetch(`${server.url}/s/${told.slug}/results.json`)).json()) as { stages: readonly { id: string; rows: readonly (Omit<CountedRow, 'goesOn'> & { outcome: string | null })[] }[] };
    const rowsOf = (stage: string) => open.stages.find(({ id }) => id === stage)?.rows.map(({ name, place, points, right, games, outcome }) => ({ name, place, points, right, games, goesOn: outcome === null ? null : outcome === 'in' })) ?? [];
    for (const [stage, rows] of counted) {
      expect(sorted(rowsOf(stage))).toEqual(rows);
      for (const language of languages) expect(sorted(await publicTable(language, stage))).toEqual(rows.map(figures));
    }
  });

  it('[QL5] [QL7] equal teams across the line were played off, and nothing else decided between them', () => {
    expect(told.playOffs).toBeGreaterThan(0);
    expect(told.disputes).toBeGreaterThan(0);
  });

  it('[DA14] rulings and the appeal are public with their reasons, and no juror is named', async () => {
    for (const [language, word] of [['ru', 'удовлетворена'], ['uz', 'qanoatlantirildi']] as const) {
      const page = await (await fetch(`${server.url}/s/${told.slug}/${language}/rulings`)).text();
      expect(page).toContain(word);
      expect(page).toContain('Источник подтверждает это название.');
      for (const juror of ['Бектур', 'Сабина']) expect(page).not.toContain(juror);
    }
  });
});
