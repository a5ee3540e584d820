import { languages } from '@tabarman/shared/kernel/language.ts';
import { seasonWord } from '@tabarman/shared/season/words.ts';
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
}, 300_000);
afterAll(() => server.stop());

/** The tables of a public page of results, as they can be read there. */
async function publicTables(language: (typeof languages)[number]): Promise<ReadonlyMap<string, readonly CountedRow[]>> {
  const page = await (await fetch(`${server.url}/s/${told.slug}/${language}/results`)).text();
  const number = (cell: string | undefined) => Number((cell ?? '').replaceAll(/[^\d]/g, ''));
  const words = (cell: string) => cell.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', "'").trim();
  return new Map(page.split('<section id="').slice(1).map((section) => {
    const rows = [...section.matchAll(/<tr><td class="number">(.*?)<\/tr>/gs)].map(([, row = '']) => row.split(/<\/t[dh]>/).map(words));
    return [section.slice(0, section.indexOf('"')), rows.map(([place, name, , , points, right, games, verdict]): CountedRow => ({
      name: name ?? '', place: number(place), points: number(points), right: number(right), games: number(games), goesOn: verdict ? verdict === seasonWord(language, 'verdict.in') : null,
    }))];
  }));
}

describe('a whole season', () => {
  it('[RL5] [ST9] every figure on the public pages is what the journals say, counted again with nothing of the product', async () => {
    const counted = recount(server.dataDir, told.seasonId);
    expect([...counted].map(([stage, rows]) => [stage, rows.length])).toEqual([['national-kg', 20], ['national-tj', 20], ['national-uz', 20], ['final', 12]]);
    for (const language of languages) {
      const shown = await publicTables(language);
      for (const [stage, rows] of counted) {
        const sorted = shown.get(stage)?.toSorted((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1));
        expect(sorted).toEqual(rows);
      }
    }
  });

  it('[QL5] [QL7] equal teams across the line were played off, and nothing else decided between them', () => {
    expect(told.playOffs).toBeGreaterThan(0);
  });
});
