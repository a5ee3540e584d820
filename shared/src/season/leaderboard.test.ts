import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryCodes, type RegionCode } from '../place/codes.ts';
import { audienceId, audienceOf, audiencesOf, everybody, groupTables, type Ranked, tableFor } from './leaderboard.ts';
import { season } from './season.fixture.ts';

const row = (place: number, points: number, country: 'KG' | 'TJ' | 'UZ' = 'KG', more: Partial<Ranked['entry']> = {}): Ranked => ({
  place, games: 1, equated: null, values: { points }, entry: { country, region: null, university: null, classes: [], ...more },
});
const same = { comparison: 'same' as const };
const apart = { comparison: 'apart' as const };

describe('tables of a stage', () => {
  it('[ST9] count places anew for each audience, and equal ones share them', () => {
    const rows = [row(1, 9), row(2, 8, 'TJ', { classes: ['women'] }), row(2, 8, 'KG', { classes: ['women'] }), row(4, 7, 'KG', { classes: ['women'] })];
    expect(tableFor(rows, { by: 'class', id: 'women' }, false).map(({ from, to }) => [from, to])).toEqual([[1, 2], [1, 2], [3, 3]]);
    expect(tableFor(rows, everybody, false).map(({ from, to }) => [from, to])).toEqual([[1, 1], [2, 3], [2, 3], [4, 4]]);
    expect(tableFor(rows, { by: 'country', id: 'TJ' }, false).map(({ row: { place }, from }) => [place, from])).toEqual([[2, 1]]);
  });

  it('[ST9] where countries are not compared each counts from one', () => {
    const rows = [row(1, 9), row(2, 8), row(1, 3, 'TJ'), row(1, 3, 'TJ')];
    expect(tableFor(rows, everybody, true).map(({ from, to }) => [from, to])).toEqual([[1, 1], [2, 2], [1, 2], [1, 2]]);
  });

  it('[ST9] there is one for everybody, and one for each class and group that somebody is in', () => {
    const rows = [row(1, 9, 'UZ', { classes: ['firstYear', 'women'], region: 'UZ-FA', university: 'ferdu' }), row(2, 8)];
    expect(audiencesOf(season, rows).map(audienceId)).toEqual(['all', 'class.firstYear', 'country.KG', 'country.UZ', 'region.UZ-FA', 'university.ferdu']);
    for (const audience of audiencesOf(season, rows)) expect(audienceOf(audienceId(audience))).toEqual(audience);
  });
});

describe('groups in a stage', () => {
  it('[SI4] stand by the mean of who played, drawn to that of all, from three teams on', () => {
    const rows = [...[9, 9, 9].map((points) => row(1, points)), ...[12, 12].map((points) => row(1, points, 'TJ')), ...[3, 3, 3].map((points) => row(1, points, 'UZ')), { ...row(9, 0, 'UZ'), games: 0 }];
    const [table] = groupTables(season, same, rows, 'country');
    expect(table?.rows.map(({ id, players, mean, place }) => [id, players, mean, place])).toEqual([['KG', 3, 9, 1], ['UZ', 3, 3, 2], ['TJ', 2, 12, null]]);
    expect(groupTables({ parts: { kind: 'players' } }, same, rows, 'country')[0]?.ranked).toBe(0);
  });

  it('[SI4] by compared scores where there are any; where there is no comparison each country stands for itself', () => {
    const rows = [1, 2, 3].map((points) => ({ ...row(1, points), equated: 10 * points }));
    expect(groupTables(season, { comparison: 'anchors' }, rows, 'country')[0]?.rows[0]?.mean).toBe(20);
    const regions: RegionCode[] = ['KG-O', 'TJ-SU'];
    const two = regions.flatMap((region) => [5, 5, 5].map((points) => row(1, points, region === 'KG-O' ? 'KG' : 'TJ', { region })));
    expect(groupTables(season, apart, two, 'country')).toEqual([]);
    expect(groupTables(season, apart, two, 'region').map(({ country, rows: of }) => [country, of.map(({ id, place }) => [id, place])])).toEqual([['KG', [['KG-O', 1]]], ['TJ', [['TJ-SU', 1]]]]);
  });

  it('[SI4] a team that does worse never brings its group a better place', () => {
    const entries = fc.array(fc.record({ country: fc.constantFrom(...countryCodes), points: fc.integer({ min: 0, max: 30 }) }), { minLength: 3, maxLength: 30 });
    fc.assert(fc.property(entries, fc.nat(), fc.integer({ min: 1, max: 9 }), (all, which, less) => {
      const rowsOf = (list: typeof all) => list.map(({ country, points }) => row(1, points, country));
      const worse = all.map((one, i) => (i === which % all.length ? { ...one, points: Math.max(0, one.points - less) } : one));
      const group = all[which % all.length]!.country;
      const placeIn = (list: typeof all) => groupTables(season, same, rowsOf(list), 'country')[0]?.byId.get(group)?.place ?? Infinity;
      expect(placeIn(worse)).toBeGreaterThanOrEqual(placeIn(all));
    }));
  });
});
