import type { Language } from '../kernel/language.ts';
import { valueOf, type Estimate } from '../stats/estimate.ts';
import type { Dif } from '../stats/mantel-haenszel.ts';
import type { QuestionReportView, ReportPlayer, ReportView } from './views.ts';
import { reportWord, type ReportWord } from './words.ts';

/** A cell with its type: words, a number, or nothing. */
export type TableCell = string | number | null;

export interface ReportTable {
  readonly name: string;
  /** The first row is the heading. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
}

/** A report as tables, in the reader's language. */
export function reportTables(report: ReportView, players: readonly ReportPlayer[], language: Language): ReportTable[] {
  const say = (word: ReportWord, parts?: Record<string, string | number>) => reportWord(language, word, parts);
  const heads = (...words: ReportWord[]) => words.map((word) => say(word));
  const { questions, fairness, groups, reliability } = report;
  const about: TableCell[][] = [
    [say('players'), report.players], [say('complete'), report.complete],
    [say(`reliability.${reliability.by}`), valueOf(reliability.estimate) === null ? sayMissing(reliability.estimate, language) : round(valueOf(reliability.estimate))],
    ...(['there', 'p', 'rest', 'upperLower', 'reliability', 'guesses', 'dif'] as const).map((how) => [say(`how.${how}`), null]),
  ];
  return [
    {
      name: say('questions'), widths: [6, 50, 10, 10, 10, 10, 10, 10, 12, 12, 12, 12, 8, 50],
      rows: [
        heads('number', 'question', 'there', 'answered', 'right', 'p', 'from', 'to', 'rest', 'upperLower', 'median', 'guesses', 'counts', 'lookAt'),
        ...questions.map((question) => questionRow(question, say)),
      ],
    },
    {
      name: say('answers'), widths: [6, 60, 10, 10],
      rows: [heads('number', 'answer', 'count', 'right'), ...questions.flatMap((q) => q.bars.map((bar) => [q.index + 1, bar.label, bar.count, say(bar.right ? 'yes' : 'no')]))],
    },
    ...(fairness.reference && fairness.others.length > 0 ? [{
      name: say('languages'), widths: [6, 16, 16, 24, 12, 8, 20],
      rows: [
        heads('number', 'language', 'comparedWith', 'verdict', 'delta', 'class', 'compared'),
        ...questions.flatMap((q) => q.difs.map(({ language: of, dif }) => [
          q.index + 1, say(`language.${of}`), say(`language.${fairness.reference?.language ?? of}`),
          ...('class' in dif ? [say(difWord(dif)), round(dif.delta), dif.class, dif.reference + dif.focal] : [sayMissing(dif, language), null, null, null]),
        ])),
      ],
    }] : []),
    ...(groups.length > 0 ? [{
      name: say('groups'), widths: [14, 40, 10, 14, 14],
      rows: [heads('by', 'group', 'players', 'share', 'median'), ...groups.flatMap(({ by, rows }) => rows.map((row) => [say(`by.${by}`), row.name, row.players, round(row.share), seconds(row.medianMs)]))],
    }] : []),
    {
      name: say('players'), widths: [8, 30, 10, 14, 10, 10, 14, 14, 40],
      rows: [
        heads('place', 'name', 'points', 'language', 'there', 'answered', 'share', 'median', 'help'),
        ...players.map((p) => [
          p.place, p.name, p.points, p.language ? say(`language.${p.language}`) : say('unknown'), p.there, p.answered, round(p.share), seconds(p.medianMs),
          p.needs.map((need) => say(`need.${need}`)).join(', ') || null,
        ]),
      ],
    },
    { name: say('howComputed'), widths: [100, 20], rows: [[say('report'), report.title], ...about] },
  ];
}

function questionRow(question: QuestionReportView, say: (word: ReportWord) => string): TableCell[] {
  const { index, prompt, there, answered, right, difficulty, interval, itemRest, upperLower, times, rapid, isMarked, isVoid, reasons } = question;
  const bounds = isMarked && there > 0 ? [round(interval.low), round(interval.high)] : [null, null];
  return [
    index + 1, prompt, there, answered, isMarked ? right : null, round(valueOf(difficulty)), ...bounds, round(valueOf(itemRest)), round(valueOf(upperLower)),
    seconds(times?.median ?? null), rapid, say(isVoid ? 'no' : 'yes'), reasons.map(({ says }) => says).join(' ') || null,
  ];
}

/** What was found between two languages, in plain words. */
export function difWord({ class: found, delta }: Pick<Dif, 'class' | 'delta'>): ReportWord {
  return found === 'A' ? 'dif.A' : `dif.${found}.${delta < 0 ? 'harder' : 'easier'}`;
}

/** Why there is no number. */
export function sayMissing(estimate: Estimate | Dif, language: Language): string {
  if (!('missing' in estimate)) return '';
  return reportWord(language, `missing.${estimate.missing}`, estimate.missing === 'tooFew' ? { have: estimate.have, need: estimate.need } : {});
}

const round = (n: number | null) => (n === null ? null : Math.round(n * 1_000) / 1_000);
const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 100) / 10);
