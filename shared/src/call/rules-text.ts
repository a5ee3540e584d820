import { type Language, languages } from '../kernel/language.ts';
import { formatDate } from '../language/date.ts';
import { languageNames } from '../language/language-names.ts';
import { countryName } from '../place/place-name.ts';
import type { RulesSection } from '../season/rules-text.ts';
import { seasonWord } from '../season/words.ts';
import { awardLines } from './rules-text/awards.ts';
import { fieldLine } from './rules-text/fields.ts';
import { judgingLines } from './rules-text/judging.ts';
import { type PublicCall, type Telling, tellingOf } from './rules-text/telling.ts';
import type { Call } from './schema.ts';
import type { CallWord } from './words/en.ts';

/** CL10: the public rules of a call in one language, made of what it is carried out by and of nothing else. */
export function rulesText(call: PublicCall, language: Language): RulesSection[] {
  const telling = tellingOf(call, language);
  const { word, text } = telling;
  const section = (id: string, title: CallWord, lines: RulesSection['lines']) => (lines.length === 0 ? [] : [{ id, title: word(title), lines }]);
  return [
    ...section('phases', 'phases', [call.phases.map((phase) => phaseLine(phase, telling))]),
    ...section('who', 'who', whoLines(telling)),
    ...section('tracks', 'tracks', call.tracks.length === 0 ? [] : [call.tracks.map(({ title, about }) => [text(title), text(about)].filter(Boolean).join('. '))]),
    ...section('form', 'form', [call.fields.map((field) => fieldLine(field, telling)), word('versionsText')]),
    ...section('judging', 'judging', judgingLines(telling)),
    ...section('vote', 'vote', call.vote === null ? [] : [word('vote.ballot', { n: call.vote.most }), word('vote.change'), ...(call.vote.reviewHours === 0 ? [] : [word('vote.review', { n: call.vote.reviewHours })])]),
    ...section('awards', 'awards', awardLines(telling)),
    ...section('reports', 'reports', reportLines(telling)),
    ...section('consents', 'consents', call.consents.length === 0 ? [] : [call.consents.map((one) => `${text(one.text)}${one.isRequired ? '' : ` (${word('optional')})`}`)]),
  ];
}

function phaseLine({ title, opensAt, closesAt, rights }: Call['phases'][number], { word, text, time }: Telling): string {
  const span = word('span', { from: opensAt === null ? '…' : time(opensAt), to: closesAt === null ? '…' : time(closesAt) });
  return `${text(title)}. ${span}${rights.length === 0 ? '' : `: ${rights.map((right) => word(`right.${right}`)).join(', ')}`}`;
}

function whoLines({ call: { eligibility: { age, isStudent, countries, languages: spoken }, withWhom, roles }, language, word, text, time }: Telling): string[] {
  const asked = [
    ...(age === null ? [] : [seasonWord(language, age.to === null ? 'age.from' : 'age.span', { day: formatDate(language, Date.parse(`${age.on}T00:00:00Z`), 'short', 0), from: age.from, to: age.to ?? '' })]),
    ...(isStudent ? [seasonWord(language, 'student')] : []),
    ...(countries.length === 0 ? [] : [seasonWord(language, 'countries', { list: countries.map((code) => countryName(code, language)).join(', ') })]),
    ...(spoken.length === 0 ? [] : [word('languages', { list: languages.filter((one) => spoken.includes(one)).map((one) => languageNames[one]).join(', ') })]),
  ];
  const together = withWhom.kind === 'alone' ? [word('alone')] : [
    word('teams', { least: withWhom.least, most: withWhom.most }),
    ...(withWhom.countries === 1 ? [] : [word('teamCountries', { n: withWhom.countries })]),
    ...(withWhom.closesAt === null ? [] : [word('teamsClose', { time: time(withWhom.closesAt) })]),
  ];
  const list = roles.map(({ title, least }) => (least === 0 || withWhom.kind === 'alone' ? text(title) : word('roleLeast', { role: text(title), n: least }))).join(', ');
  return [...(asked.length === 0 ? [word('anybody')] : asked), ...together, ...(roles.length === 0 ? [] : [word('roles', { list })])];
}

function reportLines({ call: { reports }, word }: Telling): RulesSection['lines'] {
  if (reports === null) return [];
  return [word('reports.times', { months: reports.everyMonths, n: reports.times }), reports.tranches.map(({ percent, after }) => (after === 0 ? word('tranche.first', { n: percent }) : word('tranche', { n: percent, after })))];
}
