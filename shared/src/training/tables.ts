import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import type { ReportTable, TableCell } from '../report/tables.ts';
import { valueOf, type Estimate } from '../stats/estimate.ts';
import { gainLevel } from '../stats/gain.ts';
import type { Change, Comparison, GroupChange } from './comparison.ts';
import { comparisonWord, type ComparisonWord } from './words.ts';

/** The definitions that stand beside the numbers, with their sources. */
export const definitions = ['how.results', 'how.gain', 'how.meanGain', 'how.effect', 'how.ceiling', 'how.rapid', 'how.least', 'how.limits'] as const satisfies readonly ComparisonWord[];

/** Who is in no pair, and which questions are in one test only. */
export function outsiders({ alone, ambiguous, unfinished, leftOut }: Comparison): readonly { readonly word: ComparisonWord; readonly count: number }[] {
  return [
    { word: 'alonePre', count: alone.pre }, { word: 'alonePost', count: alone.post }, { word: 'ambiguousPre', count: ambiguous.pre }, { word: 'ambiguousPost', count: ambiguous.post },
    { word: 'unfinishedPre', count: unfinished.pre }, { word: 'unfinishedPost', count: unfinished.post }, { word: 'leftOut', count: leftOut },
  ];
}

const groupWidths = [30, 8, 10, 10, 10, 10, 12, 10, 10, 10, 12, 12, 12];
const groupHeads = ['pairs', 'pre', 'post', 'gain', 'level', 'meanGain', 'dAv', 'gAv', 'dZ', 'full', 'topPre', 'topPost'] as const;
const changeHeads = ['pre', 'post', 'gain', 'level'] as const;

/** A comparison as tables, in the reader's language. There are people and groups only where figures may be shown. */
export function comparisonTables(comparison: Comparison, title: string, language: Language): ReportTable[] {
  const say = (word: ComparisonWord) => comparisonWord(language, word);
  const heads = (...words: readonly ComparisonWord[]) => words.map(say);
  const change = (of: Change): TableCell[] => [round(of.pre, 1), round(of.post, 1), ...gainCells(of.gain, language)];
  const about: TableCell[][] = [
    [say('training'), title], [say('pairs'), comparison.pairs], ...outsiders(comparison).map(({ word, count }) => [say(word), count]), ...definitions.map((word) => [say(word), null]),
  ];
  const { figures } = comparison;
  const computed = { name: say('howComputed'), widths: [100, 20], rows: about };
  if (!figures) return [computed];
  const group = (name: string, of: GroupChange): TableCell[] => [
    name, of.pairs, ...change(of), ...[of.meanGain, of.effect.dAv, of.effect.gAv, of.effect.dZ].map((one) => cellOf(one, language)), of.full, round(100 * of.atTop.pre, 1), round(100 * of.atTop.post, 1),
  ];
  return [
    {
      name: say('groups'), widths: groupWidths,
      rows: [
        heads('group', ...groupHeads), group(say('all'), figures.all), ...(figures.thoughtful ? [group(say('thoughtful'), figures.thoughtful)] : []),
        ...figures.groups.map(({ name, ...of }) => group(name, of)),
        ...figures.hidden.map((name): TableCell[] => [name, say('hidden'), ...groupHeads.slice(1).map(() => null)]),
      ],
    },
    ...(figures.topics.length === 0 ? [] : [{
      name: say('topics'), widths: [40, 10, 10, 10, 14, 10], rows: [heads('topic', 'questions', ...changeHeads), ...figures.topics.map(({ topic, questions, ...of }) => [topic, questions, ...change(of)])],
    }]),
    {
      name: say('questions'), widths: [6, 60, 10, 10, 14, 10, 14],
      rows: [heads('number', 'question', ...changeHeads, 'reworded'), ...figures.questions.map(({ content, isReworded, ...of }, i) => [i + 1, textIn(content.prompt, language, 'en'), ...change(of), say(isReworded ? 'yes' : 'no')])],
    },
    {
      name: say('people'), widths: [30, 10, 10, 14, 10, 16],
      rows: [heads('person', ...changeHeads, 'rapid'), ...figures.people.map(({ name, isRapid, ...of }, i) => [name ?? i + 1, ...change(of), say(isRapid ? 'yes' : 'no')])],
    },
    computed,
  ];
}

/** Why there is no number; empty where there is one. */
export function missingWords(estimate: Estimate, language: Language): string {
  if (!('missing' in estimate)) return '';
  return comparisonWord(language, `missing.${estimate.missing}`, estimate.missing === 'tooFew' ? { have: estimate.have, need: estimate.need } : {});
}

function gainCells(gain: Estimate, language: Language): TableCell[] {
  const value = valueOf(gain);
  return [cellOf(gain, language), value === null ? null : comparisonWord(language, `level.${gainLevel(value)}`)];
}

function cellOf(estimate: Estimate, language: Language): TableCell {
  const value = valueOf(estimate);
  return value === null ? missingWords(estimate, language) : round(value, 2);
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
