import type { Season, Stage } from './schema.ts';

const inAll = (text: string) => ({ ky: `${text} ky`, tg: `${text} tg`, uz: `${text} uz`, ru: `${text} ru`, en: `${text} en` });
const DAY_MS = 24 * 60 * 60_000;
const start = Date.UTC(2026, 9, 1);

const national: Stage = {
  id: 'national', title: inAll('National stage'), kind: 'national', country: null, comparison: 'same',
  games: [
    { id: 'first', title: inAll('First game'), questId: 'q1', start: 'window', opensAt: start + 20 * DAY_MS, closesAt: start + 21 * DAY_MS },
    { id: 'second', title: inAll('Second game'), questId: 'q2', start: 'together', opensAt: start + 27 * DAY_MS, closesAt: start + 28 * DAY_MS },
  ],
  standings: { metrics: ['points', 'right', 'headToHead'], bestOf: null }, appealsHours: 48, into: 'final',
  qualification: {
    seats: [{ id: 'national', kind: 'top', per: 'country', take: 4 }, { id: 'wildcard', kind: 'top', per: 'all', take: 2 }],
    caps: [{ by: 'university', most: 2 }], leastPoints: 8, reserves: { per: 'country', take: 3 }, confirmHours: 120,
  },
};

const final: Stage = {
  id: 'final', title: inAll('Regional final'), kind: 'final', country: null, comparison: 'same',
  games: [{ id: 'final', title: inAll('The final'), questId: 'q3', start: 'together', opensAt: start + 50 * DAY_MS, closesAt: start + 51 * DAY_MS }],
  standings: { metrics: ['points', 'right'], bestOf: null }, appealsHours: 2, into: null, qualification: null,
};

/** A season of teams of students in three countries, with nothing missing. */
export const season: Season = {
  title: inAll('Tabarman 2026'), about: inAll('A quest in three countries'), reference: 'ru', languages: ['ky', 'tg', 'uz', 'ru', 'en'],
  parts: { kind: 'teams', least: 3, most: 6, substitutions: 2 },
  eligibility: { age: { from: 18, to: null, on: '2026-10-21' }, isStudent: true, countries: ['KG', 'TJ', 'UZ'], regions: [], languages: [] },
  entries: { opensAt: start, closesAt: start + 18 * DAY_MS }, preset: 'accuracy', classes: ['university', 'firstYear'],
  consents: [{ id: 'results', version: 1, text: inAll('My name stands in the results'), isRequired: true }],
  stages: [national, final],
};
