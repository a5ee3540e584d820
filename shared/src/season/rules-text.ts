import { type Language, languages } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { formatDate } from '../language/date.ts';
import { languageNames } from '../language/language-names.ts';
import { countryName } from '../place/place-name.ts';
import { countryTimes } from './calendar.ts';
import type { Season, Stage } from './schema.ts';
import { seasonWord } from './words.ts';
import type { SeasonWord } from './words/en.ts';

export interface RulesSection {
  readonly id: string;
  readonly title: string;
  /** Sentences; a list stands under the one before it. */
  readonly lines: readonly (string | readonly string[])[];
}

/** SE9: the public rules of a season in one language, made of what it is played by and of nothing else. */
export function rulesText(season: Season, language: Language): RulesSection[] {
  const word = (name: SeasonWord, parts?: Readonly<Record<string, string | number>>) => seasonWord(language, name, parts);
  const { consents, entries, eligibility: { countries }, reference } = season;
  const dates = entries.opensAt === null || entries.closesAt === null ? [] : [word('span', { from: countryTimes(language, entries.opensAt, countries), to: countryTimes(language, entries.closesAt, countries) })];
  return [
    { id: 'entries', title: word('entries'), lines: dates },
    { id: 'who', title: word('who'), lines: whoLines(season, language) },
    ...season.stages.map((stage) => ({ id: stage.id, title: textIn(stage.title, language, reference), lines: stageLines(stage, season, language) })),
    ...(consents.length === 0 ? [] : [{
      id: 'consents', title: word('consents'),
      lines: [consents.map(({ text, isRequired }) => `${textIn(text, language, reference)}${isRequired ? '' : ` (${word('optional')})`}`)],
    }]),
  ];
}

function whoLines({ eligibility: { age, isStudent, countries, languages: spoken }, parts, preset }: Season, language: Language): string[] {
  const word = (name: SeasonWord, given?: Readonly<Record<string, string | number>>) => seasonWord(language, name, given);
  const asked = [
    ...(age === null ? [] : [word(age.to === null ? 'age.from' : 'age.span', { day: dayOf(language, age.on), from: age.from, to: age.to ?? '' })]),
    ...(isStudent ? [word('student')] : []),
    ...(countries.length === 0 ? [] : [word('countries', { list: countries.map((code) => countryName(code, language)).join(', ') })]),
    ...(spoken.length === 0 ? [] : [word('languages', { list: languages.filter((one) => spoken.includes(one)).map((one) => languageNames[one]).join(', ') })]),
  ];
  const sizes = parts.kind === 'players' ? [word('players')] : [word('teams', parts), ...(parts.substitutions === 0 ? [] : [word('substitutions', { n: parts.substitutions })])];
  return [...(asked.length === 0 ? [word('anybody')] : asked), ...sizes, word(`preset.${preset}`)];
}

function stageLines(stage: Stage, { eligibility, reference, stages }: Season, language: Language): RulesSection['lines'] {
  const word = (name: SeasonWord, given?: Readonly<Record<string, string | number>>) => seasonWord(language, name, given);
  const countries = stage.country === null ? eligibility.countries : [stage.country];
  const when = (at: number | null) => (at === null ? '…' : countryTimes(language, at, countries));
  const { bestOf, metrics } = stage.standings;
  const into = stages.find(({ id }) => id === stage.into);
  return [
    stage.country === null ? word(`kind.${stage.kind}`) : `${word(`kind.${stage.kind}`)}: ${countryName(stage.country, language)}`,
    stage.games.map(({ title, opensAt, closesAt, start }) => `${textIn(title, language, reference)}. ${word('span', { from: when(opensAt), to: when(closesAt) })} (${word(start)})`),
    word('decides'), metrics.map((metric) => word(`metric.${metric}`)),
    ...(bestOf === null ? [] : [word('bestOf', { k: bestOf, n: stage.games.length })]),
    word('ties'),
    ...(stage.country === null ? [word(`comparison.${stage.comparison}`)] : []),
    ...(into && stage.qualification ? wayLines(stage.qualification, textIn(into.title, language, reference), reference, language) : []),
    ...(stage.appealsHours === 0 ? [] : [word('appeals', { n: stage.appealsHours })]),
  ];
}

function wayLines({ seats, caps, leastPoints, reserves, confirmHours }: NonNullable<Stage['qualification']>, stage: string, reference: Language, language: Language): RulesSection['lines'] {
  const word = (name: SeasonWord, given?: Readonly<Record<string, string | number>>) => seasonWord(language, name, given);
  return [
    word('goesOn', { stage }),
    seats.map((seat) => (seat.kind === 'pick' ? word('way.pick', { reason: textIn(seat.reason, language, reference) }) : word(`way.${seat.per}`, { n: seat.take }))),
    ...caps.map(({ by, most }) => word(`cap.${by}`, { n: most })),
    ...(leastPoints === null ? [] : [word('leastPoints', { n: leastPoints })]),
    ...(reserves.take === 0 ? [] : [word(`reserves.${reserves.per}`, { n: reserves.take })]),
    word('playOff'), word('confirm', { n: confirmHours }),
  ];
}

/** A day that is written `YYYY-MM-DD`. */
const dayOf = (language: Language, day: string) => formatDate(language, Date.parse(`${day}T00:00:00Z`), 'short', 0);
