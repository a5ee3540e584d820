import type { Language } from '../kernel/language.ts';
import { languages } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import { type CountryCode, countryCodes } from '../place/codes.ts';
import type { CallField } from './field.ts';
import { fivePoints, texts } from './presets/texts.ts';
import type { Award, Call, CallKind, Criterion, Phase, Right } from './schema.ts';

const MEGABYTE = 1_000_000;

const criterion = (id: string, title: Text, weight: number): Criterion => ({
  id, title, about: {}, weight, scale: fivePoints.map((point) => ({ ...point })), isCommentRequired: false, isInformational: false, tracks: [], floor: null,
});
const award = (id: string, title: Text, more: Partial<Award>): Award => ({
  id, title, about: {}, count: 3, track: null, amount: null, quotas: [], leastTotal: 50, budget: null, reserves: 2, choose: 'rank', ...more,
});
const phase = (id: string, title: Text, ...rights: Right[]): Phase => ({ id, title, opensAt: null, closesAt: null, rights });
const field = { help: {}, isRequired: true, for: 'jury' } as const;
const titleField: CallField = { ...field, id: 'title', label: texts.title, for: 'public', kind: 'text', most: 120 };
const summaryField: CallField = { ...field, id: 'summary', label: texts.summary, for: 'public', kind: 'texts', most: 1_000 };

/** What the kinds begin as; everything of it can be changed. */
const presets: Readonly<Record<CallKind, Pick<Call, 'roles' | 'withWhom' | 'fields' | 'criteria' | 'awards' | 'phases' | 'vote' | 'reports'> & { readonly jury: Partial<Call['jury']> }>> = {
  hackathon: {
    roles: [
      { id: 'journalist', title: texts.journalist, least: 1 }, { id: 'it', title: texts.it, least: 1 },
      { id: 'designer', title: texts.designer, least: 0 }, { id: 'other', title: texts.other, least: 0 },
    ],
    withWhom: { kind: 'teams', least: 4, most: 5, countries: 2, closesAt: null },
    fields: [
      titleField, summaryField,
      { ...field, id: 'repository', label: texts.repository, isRequired: false, kind: 'repository' }, { ...field, id: 'video', label: texts.video, isRequired: false, for: 'public', kind: 'video' },
      { ...field, id: 'slides', label: texts.slides, kind: 'file', types: ['pdf'], mostBytes: 20 * MEGABYTE, most: 1 },
    ],
    criteria: [criterion('usefulness', texts.usefulness, 40), criterion('quality', texts.quality, 30), criterion('originality', texts.originality, 30)],
    jury: { backgrounds: [{ id: 'media', title: texts.media, least: 1 }, { id: 'technology', title: texts.technology, least: 1 }] },
    awards: [award('best', texts.first, {}), award('support', texts.support, { count: 2 })],
    phases: [
      phase('registering', texts.registering, 'register'), phase('teams', texts.teams, 'register', 'team'), phase('works', texts.works, 'team', 'work'),
      phase('review', texts.review, 'review', 'discuss', 'gallery', 'vote'), phase('results', texts.results, 'gallery', 'feedback'),
    ],
    vote: { most: 3, reviewHours: 48 }, reports: null,
  },
  contest: {
    roles: [], withWhom: { kind: 'alone' },
    fields: [
      titleField, summaryField, { ...field, id: 'link', label: texts.link, isRequired: false, for: 'public', kind: 'link' },
      { ...field, id: 'material', label: texts.material, isRequired: false, for: 'public', kind: 'file', types: ['pdf', 'picture', 'sound', 'video'], mostBytes: 200 * MEGABYTE, most: 3 },
    ],
    criteria: [criterion('quality', texts.quality, 40), criterion('trust', texts.trust, 30), criterion('originality', texts.originality, 30)],
    jury: {}, awards: [award('best', texts.first, {})],
    phases: [phase('works', texts.works, 'register', 'work'), phase('review', texts.review, 'review', 'discuss'), phase('results', texts.results, 'gallery', 'feedback')],
    vote: null, reports: null,
  },
  grants: {
    roles: [], withWhom: { kind: 'alone' },
    fields: [titleField, summaryField, { ...field, id: 'plan', label: texts.plan, kind: 'text', most: 6_000 }, { ...field, id: 'budget', label: texts.budget, kind: 'budget', most: 5_000 }],
    criteria: [criterion('usefulness', texts.usefulness, 40), criterion('feasibility', texts.feasibility, 30), criterion('quality', texts.quality, 30)],
    jury: { isOwnCountryBarred: true },
    // The plan's own figures: six small grants, two for each country.
    awards: [award('grant', texts.grant, { count: 6, quotas: [{ by: 'country', least: 0, most: 2 }], budget: 30_000, reserves: 3 })],
    phases: [phase('works', texts.works, 'register', 'work'), phase('review', texts.review, 'review', 'discuss'), phase('results', texts.results, 'feedback')],
    vote: null, reports: { everyMonths: 1, times: 3, tranches: [{ percent: 60, after: 0 }, { percent: 40, after: 2 }] },
  },
  // Journalists who went through a training, before a commission of media and civil society, with monitoring of what they publish.
  subgrants: {
    roles: [], withWhom: { kind: 'alone' },
    fields: [
      titleField, summaryField,
      { ...field, id: 'format', label: texts.format, kind: 'choice', isMany: true, options: [{ id: 'text', label: texts.article }, { id: 'video', label: texts.video }, { id: 'sound', label: texts.sound }, { id: 'picture', label: texts.picture }] },
      { ...field, id: 'outlet', label: texts.outlet, kind: 'text', most: 300 }, { ...field, id: 'training', label: texts.training, for: 'organisers', kind: 'text', most: 300 },
      { ...field, id: 'before', label: texts.before, isRequired: false, kind: 'link' }, { ...field, id: 'plan', label: texts.plan, kind: 'text', most: 6_000 },
      { ...field, id: 'budget', label: texts.budget, kind: 'budget', most: 5_000 },
    ],
    criteria: [criterion('usefulness', texts.usefulness, 30), criterion('trust', texts.trust, 30), criterion('feasibility', texts.feasibility, 20), criterion('borders', texts.borders, 20)],
    jury: { isOwnCountryBarred: true, backgrounds: [{ id: 'media', title: texts.media, least: 1 }, { id: 'society', title: texts.society, least: 1 }] },
    awards: [award('grant', texts.subgrant, { count: 6, quotas: [{ by: 'country', least: 0, most: 2 }, { by: 'organisation', least: 0, most: 1 }], budget: 30_000, reserves: 3 })],
    phases: [phase('works', texts.works, 'register', 'work'), phase('review', texts.review, 'review', 'discuss'), phase('results', texts.results, 'feedback')],
    vote: null, reports: { everyMonths: 1, times: 3, tranches: [{ percent: 50, after: 0 }, { percent: 30, after: 1 }, { percent: 20, after: 3 }] },
  },
};

/** CL9: a new call of a kind, on a day (`YYYY-MM-DD`), with a title in one language and the texts of all five; it lacks its dates and what it is about. */
export function newCall(kind: CallKind, title: string, reference: Language, today: string, countries: readonly CountryCode[]): Call {
  const { jury, awards, withWhom, ...preset } = presets[kind];
  const of = countries.length > 0 ? countries : countryCodes;
  // Two for each country are two where there is one country.
  const fill = (one: Award): Award => ({ ...one, count: Math.min(one.count, ...one.quotas.filter(({ by }) => by === 'country').map(({ most }) => most * of.length)) });
  return {
    kind, title: { [reference]: title }, about: {}, reference, languages: [...languages], currency: 'USD',
    eligibility: { age: { from: 18, to: null, on: today }, isStudent: false, countries: [...of], regions: [], languages: [] },
    consents: [{ id: 'rules', version: 1, text: texts.agree, isRequired: true }, { id: 'public', version: 1, text: texts.publish, isRequired: false }],
    tracks: [], graceMinutes: 30, ...preset, awards: awards.map(fill),
    withWhom: withWhom.kind === 'teams' ? { ...withWhom, countries: Math.min(withWhom.countries, of.length) } : withWhom,
    jury: { reviews: 3, minutes: 20, total: 'mean', others: 'afterOwn', isBlind: false, isOwnCountryBarred: false, backgrounds: [], samples: 0, ...jury },
  };
}
