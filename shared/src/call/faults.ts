import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import { countryCodes } from '../place/codes.ts';
import { hasMoreThanPairs, isInPairs } from './judged.ts';
import type { Award, Call, Phase } from './schema.ts';
import { worksEnd } from './windows.ts';

export const callFaults = [
  'text_missing', 'reference_missing', 'no_phase', 'no_dates', 'dates_wrong', 'phases_overlap', 'no_work_phase', 'no_register_phase', 'teams_no_phase', 'teams_close_wrong', 'no_review_phase', 'review_too_early',
  'ages_wrong', 'size_wrong', 'roles_more', 'countries_more', 'no_field', 'no_criteria', 'floor_wrong', 'track_unknown', 'backgrounds_more', 'not_in_pairs', 'no_award', 'quota_wrong', 'quota_more', 'quota_short', 'budget_more',
  'vote_no_phase', 'phase_no_vote', 'tranches_wrong',
] as const;
export type CallFaultCode = (typeof callFaults)[number];

/** The parts of a call in which something can be missing: its lists by their names. */
export const callSections = ['about', 'tracks', 'who', 'roles', 'consents', 'fields', 'criteria', 'jury', 'vote', 'awards', 'reports', 'phases'] as const;
export type CallSection = (typeof callSections)[number];

/** One thing that keeps a call from being published: where, by the id of the phase, criterion, award… that it is about, and in which text. */
export interface CallFault {
  readonly code: CallFaultCode;
  readonly section: CallSection;
  readonly part?: string | undefined;
  readonly language?: Language | undefined;
}

/** CL6: what a call lacks before people can be asked to take part; empty when nothing. */
export function faultsOf(call: Call): CallFault[] {
  const { fields, awards, vote, reports, phases, languages, reference, jury } = call;
  const faults: CallFault[] = textFaults(call);
  const add = (isWrong: boolean, code: CallFaultCode, section: CallSection) => {
    if (isWrong) faults.push({ code, section });
  };
  add(!languages.includes(reference), 'reference_missing', 'about');
  faults.push(...whoFaults(call));
  add(fields.length === 0, 'no_field', 'fields');
  faults.push(...criteriaFaults(call));
  add(sum(jury.backgrounds.map(({ least }) => least)) > jury.reviews, 'backgrounds_more', 'jury');
  add(hasMoreThanPairs(call), 'not_in_pairs', 'jury');
  add(awards.length === 0, 'no_award', 'awards');
  for (const award of awards) faults.push(...awardFaults(award, call));
  add(vote !== null && !phases.some(({ rights }) => rights.includes('vote')), 'vote_no_phase', 'vote');
  add(vote === null && phases.some(({ rights }) => rights.includes('vote')), 'phase_no_vote', 'vote');
  add(reports !== null && sum(reports.tranches.map(({ percent }) => percent)) !== 100, 'tranches_wrong', 'reports');
  return [...faults, ...phaseFaults(call)];
}

const toldOf = (about: Text): Text[] => (Object.keys(about).length === 0 ? [] : [about]);

function textFaults({ title, about, languages, roles, tracks, fields, criteria, jury, awards, phases, consents }: Call): CallFault[] {
  const named: readonly (readonly [CallSection, string | undefined, readonly Text[]])[] = [
    ['about', undefined, [title, about]],
    ['jury', undefined, jury.backgrounds.map((one) => one.title)],
    ...consents.map((one) => ['consents', one.id, [one.text]] as const),
    ...roles.map((one) => ['roles', one.id, [one.title]] as const),
    ...phases.map((one) => ['phases', one.id, [one.title]] as const),
    // A title may say all that there is to say; what is told in one language is told in all.
    ...tracks.map((one) => ['tracks', one.id, [one.title, ...toldOf(one.about)]] as const),
    ...awards.map((one) => ['awards', one.id, [one.title, ...toldOf(one.about)]] as const),
    ...fields.map((field) => ['fields', field.id, [field.label, ...(field.kind === 'choice' ? field.options.map(({ label }) => label) : [])]] as const),
    ...criteria.map((one) => ['criteria', one.id, [one.title, ...one.scale.map(({ label }) => label)]] as const),
  ];
  return languages.flatMap((language) => named.flatMap(([section, part, texts]) => (texts.some((text) => text[language] === undefined) ? [{ code: 'text_missing' as const, section, language, ...(part === undefined ? {} : { part }) }] : [])));
}

function whoFaults(call: Call): CallFault[] {
  const { withWhom, roles, eligibility: { age, countries } } = call;
  const codes: CallFaultCode[] = [];
  if (age !== null && age.to !== null && age.to < age.from) codes.push('ages_wrong');
  if (withWhom.kind === 'teams') {
    const end = worksEnd(call);
    if (withWhom.least > withWhom.most) codes.push('size_wrong');
    if (sum(roles.map(({ least }) => least)) > withWhom.most) codes.push('roles_more');
    if (withWhom.countries > Math.min(withWhom.most, countries.length || countryCodes.length)) codes.push('countries_more');
    if (withWhom.closesAt !== null && end !== null && withWhom.closesAt > end) codes.push('teams_close_wrong');
  }
  return codes.map((code) => ({ code, section: code === 'roles_more' ? 'roles' : 'who' }));
}

function criteriaFaults({ criteria, tracks, jury }: Call): CallFault[] {
  const faults = criteria.flatMap(({ id, tracks: of, floor, scale }) => [
    ...(of.some((track) => !isAmong(tracks, track)) ? [{ code: 'track_unknown', section: 'criteria', part: id } as const] : []),
    ...(floor !== null && !scale.some(({ value }) => value === floor) ? [{ code: 'floor_wrong', section: 'criteria', part: id } as const] : []),
  ]);
  return isInPairs({ jury }) || criteria.some(({ isInformational, tracks: of }) => !isInformational && of.length === 0) ? faults : [...faults, { code: 'no_criteria', section: 'criteria' }];
}

function awardFaults({ id, track, count, quotas, amount, budget }: Award, { eligibility, tracks }: Call): CallFault[] {
  const groups = { country: eligibility.countries.length || countryCodes.length, track: track === null ? tracks.length : 1 };
  const codes: CallFaultCode[] = [];
  if (track !== null && !isAmong(tracks, track)) codes.push('track_unknown');
  if (quotas.some(({ least, most }) => least > most || least > count)) codes.push('quota_wrong');
  // Of organisations nobody knows how many will come.
  const counted = quotas.flatMap(({ by, least, most }) => (by === 'organisation' || groups[by] === 0 ? [] : [{ least: least * groups[by], most: most * groups[by] }]));
  if (counted.some(({ least }) => least > count)) codes.push('quota_more');
  if (counted.some(({ most }) => most < count)) codes.push('quota_short');
  if (amount !== null && budget !== null && amount * count > budget) codes.push('budget_more');
  return codes.map((code) => ({ code, section: 'awards', part: id }));
}

function phaseFaults({ phases, withWhom }: Call): CallFault[] {
  if (phases.length === 0) return [{ code: 'no_phase', section: 'phases' }];
  const faults: CallFault[] = [];
  const add = (code: CallFaultCode, part?: string) => faults.push({ code, section: 'phases', ...(part === undefined ? {} : { part }) });
  phases.forEach(({ id, opensAt, closesAt }, i) => {
    const before = phases[i - 1]?.closesAt ?? null;
    if (opensAt === null || closesAt === null) add('no_dates', id);
    else if (opensAt >= closesAt) add('dates_wrong', id);
    else if (before !== null && opensAt < before) add('phases_overlap', id);
  });
  const lastWork = phases.findLastIndex(({ rights }) => rights.includes('work'));
  const firstReview = phases.findIndex(({ rights }) => rights.includes('review'));
  const allowsBefore = (right: Phase['rights'][number]) => phases.some(({ rights }, i) => i <= lastWork && rights.includes(right));
  if (lastWork < 0) add('no_work_phase');
  else {
    if (!allowsBefore('register')) add('no_register_phase');
    if (withWhom.kind === 'teams' && !allowsBefore('team')) add('teams_no_phase');
  }
  if (firstReview < 0) add('no_review_phase');
  // What is judged must not change any more.
  else if (firstReview <= lastWork) add('review_too_early', phases[firstReview]!.id);
  return faults;
}

const isAmong = (tracks: Call['tracks'], id: string) => tracks.some((track) => track.id === id);
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
