import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import { countryCodes } from '../place/codes.ts';
import type { Award, Call, Phase } from './schema.ts';

export const callFaults = [
  'text_missing', 'no_phase', 'no_dates', 'dates_wrong', 'phases_overlap', 'no_work_phase', 'no_review_phase', 'review_too_early', 'size_wrong', 'roles_more', 'countries_more', 'no_field',
  'no_criteria', 'track_unknown', 'backgrounds_more', 'no_award', 'quota_wrong', 'quota_more', 'vote_no_phase', 'phase_no_vote', 'tranches_wrong',
] as const;
export type CallFaultCode = (typeof callFaults)[number];

/** One thing that keeps a call from being published; `part` says in which phase, criterion or award by its id, `language` in which text. */
export interface CallFault {
  readonly code: CallFaultCode;
  readonly part?: string;
  readonly language?: Language;
}

/** CL6: what a call lacks before people can be asked to take part; empty when nothing. */
export function faultsOf(call: Call): CallFault[] {
  const { withWhom, roles, eligibility, fields, criteria, tracks, jury, awards, vote, reports, phases } = call;
  const faults: CallFault[] = textFaults(call);
  const add = (isWrong: boolean, code: CallFaultCode, part?: string) => {
    if (isWrong) faults.push(part === undefined ? { code } : { code, part });
  };
  const isTrack = (id: string) => tracks.some((track) => track.id === id);
  if (withWhom.kind === 'teams') {
    add(withWhom.least > withWhom.most, 'size_wrong');
    add(sum(roles.map(({ least }) => least)) > withWhom.most, 'roles_more');
    add(withWhom.countries > Math.min(withWhom.most, eligibility.countries.length || countryCodes.length), 'countries_more');
  }
  add(fields.length === 0, 'no_field');
  add(!criteria.some(({ isInformational, tracks: of }) => !isInformational && of.length === 0), 'no_criteria');
  for (const { id, tracks: of } of criteria) add(of.some((track) => !isTrack(track)), 'track_unknown', id);
  add(sum(jury.backgrounds.map(({ least }) => least)) > jury.reviews, 'backgrounds_more');
  add(awards.length === 0, 'no_award');
  for (const award of awards) faults.push(...awardFaults(award, call, isTrack));
  add(vote !== null && !phases.some(({ rights }) => rights.includes('vote')), 'vote_no_phase');
  add(vote === null && phases.some(({ rights }) => rights.includes('vote')), 'phase_no_vote');
  add(reports !== null && sum(reports.tranches.map(({ percent }) => percent)) !== 100, 'tranches_wrong');
  return [...faults, ...phaseFaults(phases)];
}

function textFaults({ title, about, languages, roles, tracks, fields, criteria, jury, awards, phases, consents }: Call): CallFault[] {
  const named: readonly (readonly [string | undefined, readonly Text[]])[] = [
    [undefined, [title, about, ...consents.map(({ text }) => text), ...jury.backgrounds.map((one) => one.title)]],
    ...[...roles, ...phases].map((one) => [one.id, [one.title]] as const),
    ...[...tracks, ...awards].map((one) => [one.id, [one.title, one.about]] as const),
    ...fields.map((field) => [field.id, [field.label, ...(field.kind === 'choice' ? field.options.map(({ label }) => label) : [])]] as const),
    ...criteria.map((one) => [one.id, [one.title, ...one.scale.map(({ label }) => label)]] as const),
  ];
  return languages.flatMap((language) => named.flatMap(([part, texts]) => (texts.some((text) => text[language] === undefined) ? [{ code: 'text_missing' as const, language, ...(part === undefined ? {} : { part }) }] : [])));
}

function awardFaults({ id, track, count, quotas }: Award, { eligibility }: Call, isTrack: (id: string) => boolean): CallFault[] {
  const groups = eligibility.countries.length || countryCodes.length;
  const codes: CallFaultCode[] = [];
  if (track !== null && !isTrack(track)) codes.push('track_unknown');
  if (quotas.some(({ least, most }) => least > most || least > count)) codes.push('quota_wrong');
  if (quotas.some(({ by, least }) => by === 'country' && least * groups > count)) codes.push('quota_more');
  return codes.map((code) => ({ code, part: id }));
}

function phaseFaults(phases: readonly Phase[]): CallFault[] {
  if (phases.length === 0) return [{ code: 'no_phase' }];
  const faults: CallFault[] = [];
  phases.forEach(({ id, opensAt, closesAt }, i) => {
    const before = phases[i - 1]?.closesAt ?? null;
    if (opensAt === null || closesAt === null) faults.push({ code: 'no_dates', part: id });
    else if (opensAt >= closesAt) faults.push({ code: 'dates_wrong', part: id });
    else if (before !== null && opensAt < before) faults.push({ code: 'phases_overlap', part: id });
  });
  const lastWork = phases.findLastIndex(({ rights }) => rights.includes('work'));
  const firstReview = phases.findIndex(({ rights }) => rights.includes('review'));
  if (lastWork < 0) faults.push({ code: 'no_work_phase' });
  if (firstReview < 0) faults.push({ code: 'no_review_phase' });
  // What is judged must not change any more.
  else if (firstReview <= lastWork) faults.push({ code: 'review_too_early', part: phases[firstReview]!.id });
  return faults;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
