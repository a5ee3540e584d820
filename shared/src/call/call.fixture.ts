import type { Call, Criterion } from './schema.ts';

const inAll = (text: string) => ({ ky: `${text} ky`, tg: `${text} tg`, uz: `${text} uz`, ru: `${text} ru`, en: `${text} en` });
const DAY_MS = 24 * 60 * 60_000;
const start = Date.UTC(2026, 9, 1);
const at = (day: number) => start + day * DAY_MS;

const scale = [1, 2, 3, 4, 5].map((value) => ({ value, label: inAll(`${value}`) }));
const criterion = (id: string, weight: number): Criterion => ({ id, title: inAll(id), about: {}, weight, scale, isCommentRequired: false, isInformational: false, tracks: [], floor: null });

/** Six grants, two for each country, with nothing missing. */
export const grants: Call = {
  kind: 'grants', title: inAll('Grants'), about: inAll('Six grants'), reference: 'ru', languages: ['ky', 'tg', 'uz', 'ru', 'en'], currency: 'USD',
  eligibility: { age: null, isStudent: false, countries: ['KG', 'TJ', 'UZ'], regions: [], languages: [] },
  roles: [], withWhom: { kind: 'alone' }, consents: [{ id: 'rules', version: 1, text: inAll('I agree'), isRequired: true }], tracks: [],
  fields: [
    { id: 'idea', label: inAll('Idea'), help: {}, isRequired: true, for: 'jury', kind: 'texts', most: 2_000 },
    { id: 'budget', label: inAll('Budget'), help: {}, isRequired: true, for: 'jury', kind: 'budget', most: 5_000 },
  ],
  criteria: [criterion('use', 60), criterion('quality', 40)],
  jury: { reviews: 3, minutes: 20, total: 'mean', others: 'afterOwn', isBlind: false, isOwnCountryBarred: true, backgrounds: [], samples: 0 },
  awards: [{
    id: 'grant', title: inAll('Grant'), about: inAll('A grant'), count: 6, track: null, amount: null, quotas: [{ by: 'country', least: 0, most: 2 }], leastTotal: 50, budget: 30_000, reserves: 3, choose: 'rank',
  }],
  vote: null, reports: { everyMonths: 1, times: 3, tranches: [{ percent: 60, after: 0 }, { percent: 40, after: 2 }] },
  phases: [
    { id: 'works', title: inAll('Works'), opensAt: at(0), closesAt: at(20), rights: ['register', 'work'] },
    { id: 'review', title: inAll('Review'), opensAt: at(21), closesAt: at(30), rights: ['review'] },
    { id: 'after', title: inAll('Results'), opensAt: at(30), closesAt: at(60), rights: ['gallery', 'feedback'] },
  ],
  graceMinutes: 30,
};
