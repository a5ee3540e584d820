import type { Place } from '@tabarman/shared/exchange/findings.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { KindContent, KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import { cleanText, isEmpty, longest, mapText } from './clean-text.ts';
import { rangeAround } from './range-around.ts';
import type { Report } from './report.ts';

/** What a question asks, with its key. */
export interface Asked {
  readonly ask: KindContent;
  readonly right: KindKey;
}

const MOST_OPTIONS = 8;
const LONGEST_OPTION = 200;
const LONGEST_ANSWER = 80;
const MOST_SPELLINGS = 40;
const optionIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** Options with ids of their own, as long as they can be shown; reports and returns null otherwise. */
function optionsFrom(report: Report, at: Place, texts: readonly Text[]) {
  const clean = texts.map((text) => mapText(text, cleanText));
  if (clean.length < 2 || clean.some(isEmpty)) return refuse(report, at, 'options_few', { count: clean.filter((t) => !isEmpty(t)).length });
  if (clean.length > MOST_OPTIONS) return refuse(report, at, 'options_many', { count: clean.length, most: MOST_OPTIONS });
  const long = clean.find((text) => longest(text) > LONGEST_OPTION);
  if (long) return refuse(report, at, 'too_long', { field: 'option', count: longest(long), most: LONGEST_OPTION });
  const repeated = clean.find((text, i) => clean.findIndex((other) => JSON.stringify(other) === JSON.stringify(text)) !== i);
  if (repeated) return refuse(report, at, 'option_repeats', { value: Object.values(repeated)[0] ?? '' });
  return clean.map((text, i) => ({ id: optionIds[i] ?? '', text }));
}

function refuse(report: Report, at: Place, ...[code, data]: [Parameters<Report['leftOut']>[1], Parameters<Report['leftOut']>[2]]): null {
  report.leftOut(at, code, data);
  return null;
}

/** A question with options; `rights` count from 0. One right option makes it single choice unless `isMulti` says otherwise. */
export function choiceOf(report: Report, at: Place, texts: readonly Text[], rights: readonly number[], isMulti = rights.length > 1): Asked | null {
  const options = optionsFrom(report, at, texts);
  if (!options) return null;
  const right = [...new Set(rights)].sort((a, b) => a - b).flatMap((i) => options[i]?.id ?? []);
  const [first] = right;
  if (first === undefined) return refuse(report, at, 'key_missing', {});
  return isMulti ? { ask: { kind: 'multi', options }, right: { kind: 'multi', right } } : { ask: { kind: 'single', options }, right: { kind: 'single', right: first } };
}

/** Things to be put in order, given in the right one: they are shown in another, the same each time the file is read. */
export function orderOf(report: Report, at: Place, inOrder: readonly Text[]): Asked | null {
  const half = Math.ceil(inOrder.length / 2);
  const shown = inOrder.map((_, i) => (i % 2 === 0 ? half + i / 2 : (i - 1) / 2)).filter((i) => i < inOrder.length);
  const places = [...shown, ...inOrder.keys()].filter((place, i, all) => all.indexOf(place) === i);
  const options = optionsFrom(report, at, places.flatMap((place) => inOrder[place] ?? []));
  if (!options) return null;
  report.noted(at, 'order_shuffled');
  return { ask: { kind: 'order', options }, right: { kind: 'order', right: inOrder.map((_, place) => options[places.indexOf(place)]?.id ?? '') } };
}

export function yesOrNo(right: boolean): Asked {
  return { ask: { kind: 'boolean' }, right: { kind: 'boolean', right } };
}

/** A long answer that a teacher would mark: nobody marks here, so it is asked for as an opinion. */
export function essayOf(report: Report, at: Place): Asked {
  report.changed(at, 'essay_opened');
  return { ask: { kind: 'open' }, right: { kind: 'open' } };
}

/** A typed answer in one language: what counts, and what must not. Spellings that are too long to be typed are dropped. */
export function typedOf(report: Report, at: Place, language: Language, accepted: readonly string[], rejected: readonly string[] = []): Asked | null {
  const accept = spellings(accepted);
  const fitting = accept.filter((spelling) => spelling.length <= LONGEST_ANSWER).slice(0, MOST_SPELLINGS);
  const [first] = accept;
  if (first === undefined) return refuse(report, at, 'key_missing', {});
  if (fitting.length === 0) return refuse(report, at, 'too_long', { field: 'answer', count: first.length, most: LONGEST_ANSWER });
  const reject = spellings(rejected);
  const fittingReject = reject.filter((spelling) => spelling.length <= LONGEST_ANSWER && !fitting.includes(spelling)).slice(0, MOST_SPELLINGS);
  for (const lost of [...accept.filter((s) => !fitting.includes(s)), ...reject.filter((s) => !fittingReject.includes(s) && !fitting.includes(s))]) {
    report.changed(at, 'dropped', { field: 'answer', value: lost });
  }
  return {
    ask: { kind: 'text' },
    right: { kind: 'text', accept: { [language]: fitting }, reject: fittingReject.length > 0 ? { [language]: fittingReject } : {}, place: false },
  };
}

function spellings(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => cleanText(text).replace(/\s+/g, ' ')).filter((text) => text !== ''))];
}

/** The nearest number wins; where the file gives no range to choose from, one is made around the answer. */
export function numberOf(report: Report, at: Place, right: number, tolerance: number): Asked | null {
  if (!Number.isFinite(right) || !Number.isFinite(tolerance) || Math.abs(right) > 1e11 || Math.abs(tolerance) > 1e11) {
    return refuse(report, at, 'number_unreadable', { field: 'right', value: String(right) });
  }
  const full = Math.abs(tolerance);
  const { min, max, step } = rangeAround(right, full);
  report.changed(at, 'range_chosen', { value: String(right), became: `${min} – ${max}` });
  return { ask: { kind: 'number', min, max, step, unit: null }, right: { kind: 'number', right, full, zero: full + step } };
}
