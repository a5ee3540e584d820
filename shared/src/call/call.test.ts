import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from './call.fixture.ts';
import { faultsOf } from './faults.ts';
import { lockedChanges } from './lock.ts';
import { newCall } from './presets.ts';
import { type Call, callKinds, callSchema } from './schema.ts';
import { allows, arrivalOf, movedDates, phaseAt, worksEnd } from './windows.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
const end = worksEnd(grants)!;
const codes = (call: Call) => faultsOf(call).map(({ code, part }) => (part === undefined ? code : `${code} ${part}`));
const [award] = grants.awards as [Call['awards'][0]];
const [works, review] = grants.phases as [Call['phases'][0], Call['phases'][0]];

describe('a call as data', () => {
  it('[CL1] [CL2] is of one form, in which every list names a thing once', () => {
    expect(callSchema.parse(grants)).toEqual(grants);
    expect(callSchema.safeParse({ ...grants, fields: [grants.fields[0], grants.fields[0]] }).success).toBe(false);
    expect(callSchema.safeParse({ ...grants, criteria: [{ ...grants.criteria[0], scale: [{ value: 2, label: {} }, { value: 1, label: {} }] }] }).success).toBe(false);
  });

  it('[CL6] with nothing missing has no faults', () => {
    expect(faultsOf(grants)).toEqual([]);
  });

  it.each<[string, Partial<Call>, string]>([
    ['a text in one language', { about: { ky: 'x', tg: 'x', uz: 'x', ru: 'x' } }, 'text_missing'],
    ['a form', { fields: [] }, 'no_field'],
    ['a criterion that counts', { criteria: grants.criteria.map((one) => ({ ...one, isInformational: true })) }, 'no_criteria'],
    ['a team that holds its roles', { roles: [{ id: 'it', title: grants.title, least: 6 }], withWhom: { kind: 'teams', least: 3, most: 5, countries: 1, closesAt: null } }, 'roles_more'],
    ['as many countries as a team can have', { withWhom: { kind: 'teams', least: 2, most: 2, countries: 3, closesAt: null } }, 'countries_more'],
    ['fewer backgrounds than reviews', { jury: { ...grants.jury, backgrounds: [{ id: 'media', title: grants.title, least: 4 }] } }, 'backgrounds_more'],
    ['quotas that fit', { awards: [{ ...award, quotas: [{ by: 'country', least: 3, most: 4 }] }] }, 'quota_more grant'],
    ['a track that is there', { awards: [{ ...award, track: 'video' }] }, 'track_unknown grant'],
    ['reviews after the works', { phases: [works, { ...review, rights: ['review', 'work'] }] }, 'review_too_early review'],
    ['phases one after another', { phases: [works, { ...review, opensAt: end - DAY_MS }] }, 'phases_overlap review'],
    ['a vote where a phase has one', { phases: [works, { ...review, rights: ['review', 'vote'] }] }, 'phase_no_vote'],
    ['a phase for its vote', { vote: { most: 3, reviewHours: 48 } }, 'vote_no_phase'],
    ['quotas that can fill an award', { awards: [{ ...award, quotas: [{ by: 'country', least: 0, most: 1 }] }] }, 'quota_short grant'],
    ['a budget for all of an award', { awards: [{ ...award, amount: 5_001 }] }, 'budget_more grant'],
    ['ages from the younger to the older', { eligibility: { ...grants.eligibility, age: { from: 35, to: 18, on: '2026-10-01' } } }, 'ages_wrong'],
    ['a phase in which people register', { phases: [{ ...works, rights: ['work'] }, { ...review, rights: ['register', 'review'] }] }, 'no_register_phase'],
    ['a phase of teams where there are teams', { withWhom: { kind: 'teams', least: 2, most: 5, countries: 1, closesAt: null } }, 'teams_no_phase'],
    ['teams that stand fast before the works end', { withWhom: { kind: 'teams', least: 2, most: 5, countries: 1, closesAt: end + 1 } }, 'teams_close_wrong'],
    ['its main language among its languages', { languages: ['ky', 'en'] }, 'reference_missing'],
    ['a floor on the scale', { criteria: grants.criteria.map((one) => ({ ...one, floor: 50 })) }, 'floor_wrong use'],
    ['tranches that make a whole', { reports: { everyMonths: 1, times: 1, tranches: [{ percent: 50, after: 0 }] } }, 'tranches_wrong'],
  ])('[CL6] needs %s', (_, change, fault) => {
    expect(codes({ ...grants, ...change })).toContain(fault);
  });
});

describe('what calls begin as', () => {
  it.each(callKinds)('[CL9] a new call of the kind %s lacks its dates and what it is about, and nothing else', (kind) => {
    for (const countries of [[], ['KG'], ['TJ', 'UZ']] as const) {
      const call = newCall(kind, 'Жаңы', 'ky', '2026-10-01', countries);
      expect(callSchema.parse(call)).toEqual(call);
      const lacking = faultsOf(call);
      expect(new Set(lacking.map(({ code }) => code))).toEqual(new Set(['text_missing', 'no_dates']));
      expect(lacking.filter(({ code }) => code === 'text_missing').every(({ section }) => section === 'about')).toBe(true);
    }
  });
});

describe('the windows of a call', () => {
  it('[CL3] allow what their phase says, from its first instant to before its last', () => {
    expect(allows(grants, 'work', works.opensAt! - 1)).toBe(false);
    expect(allows(grants, 'work', works.opensAt!)).toBe(true);
    expect(allows(grants, 'work', end)).toBe(false);
    expect(phaseAt(grants, end + DAY_MS / 2)).toBeNull();
    expect(allows(grants, 'review', review.opensAt!)).toBe(true);
  });

  it('[CL4] a work is on time to the announced end, extended to its own, late in the grace, and then not taken', () => {
    const arrivals = [-1, 0, 1, 30 * MINUTE_MS, 30 * MINUTE_MS + 1].map((after) => arrivalOf(grants, null, end + after));
    expect(arrivals).toEqual(['onTime', 'onTime', 'late', 'late', 'closed']);
    expect(arrivalOf(grants, end + DAY_MS, end + DAY_MS)).toBe('extended');
    expect(arrivalOf(grants, end + DAY_MS, end + DAY_MS + 1)).toBe('closed');
    expect(arrivalOf(grants, null, works.opensAt! - 1)).toBe('closed');
  });

  it('[CL4] nobody with an extension is ever worse off than without', () => {
    const rank = { onTime: 3, extended: 2, late: 1, closed: 0 };
    fc.assert(fc.property(fc.integer({ min: -DAY_MS, max: 3 * DAY_MS }), fc.integer({ min: -DAY_MS, max: 3 * DAY_MS }), (at, extension) => {
      expect(rank[arrivalOf(grants, end + extension, end + at)]).toBeGreaterThanOrEqual(rank[arrivalOf(grants, null, end + at)]);
    }));
  });

  it('[CL5] dates that were moved are told with what they were, newest first', () => {
    const later = { ...grants, phases: [{ ...works, closesAt: end + DAY_MS }, ...grants.phases.slice(1)] };
    const reason = { ru: 'Праздник' };
    expect(movedDates([{ number: 1, call: grants, at: 1, reason: null }, { number: 2, call: later, at: 2, reason }])).toEqual([{ phase: 'works', title: works.title, which: 'closesAt', from: end, to: end + DAY_MS, at: 2, reason }]);
    expect(movedDates([{ number: 1, call: grants, at: 1, reason: null }])).toEqual([]);
  });

  it('[CL5] a phase in place of another is told as dates that went and dates that came, and so is the instant from which teams stand fast', () => {
    const teams = (closesAt: number | null): Call => ({ ...grants, withWhom: { kind: 'teams', least: 2, most: 3, countries: 1, closesAt } });
    const other: Call = { ...teams(end - DAY_MS), phases: [{ ...works, id: 'longer' }, ...grants.phases.slice(1)] };
    const told = movedDates([{ number: 1, call: teams(end), at: 1, reason: null }, { number: 2, call: other, at: 2, reason: null }]);
    expect(told.map(({ phase, which, from, to }) => [phase, which, from, to])).toEqual([
      [null, 'closesAt', end, end - DAY_MS],
      ['works', 'closesAt', end, null], ['works', 'opensAt', works.opensAt, null],
      ['longer', 'closesAt', null, end], ['longer', 'opensAt', null, works.opensAt],
    ]);
  });
});

describe('what stands fast', () => {
  it('[CL7] texts and dates may change; criteria, the number that decides, awards and rights may not', () => {
    expect(lockedChanges(grants, { ...grants, about: { ru: 'x' }, phases: grants.phases.map((phase) => ({ ...phase, closesAt: phase.closesAt! + 1 })) })).toEqual([]);
    expect(lockedChanges(grants, { ...grants, jury: { ...grants.jury, total: 'adjusted' } })).toEqual(['jury']);
    expect(lockedChanges(grants, { ...grants, awards: [{ ...award, count: 7 }], graceMinutes: 0 })).toEqual(['awards', 'grace']);
    expect(lockedChanges(grants, { ...grants, phases: [{ ...works, rights: ['register'] }, ...grants.phases.slice(1)] })).toEqual(['phases']);
  });
});
