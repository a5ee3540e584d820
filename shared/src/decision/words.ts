import type { Language } from '../kernel/language.ts';
import type { Remark, Why } from './remark.ts';
import { type DecisionWord, type DecisionWords, en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, DecisionWords>> = { ky, tg, uz, ru, en };

/** A word of decisions with what belongs in its places. */
export const decisionWord = (language: Language, word: DecisionWord, parts: Readonly<Record<string, string | number>> = {}): string =>
  catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));

/** How groups and criteria are called, by what they are known by. */
export interface RemarkNames {
  readonly group: (by: Extract<Why, { readonly kind: 'capped' }>['by'], of: string) => string;
  readonly criterion: (id: string) => string;
}

/** DC1: what a work is told of an award, as a sentence. */
export function remarkText(language: Language, remark: Remark, names: RemarkNames): string {
  const say = (word: DecisionWord, parts?: Readonly<Record<string, string | number>>) => decisionWord(language, word, parts);
  const why = (one: Why) => (one.kind === 'capped' ? say('capped', { group: names.group(one.by, one.of) }) : say(one.kind));
  switch (remark.kind) {
    case 'reserve': return `${say('reserve', { place: remark.place })}: ${why(remark.why)}`;
    case 'passed': return `${say('passed')}: ${why(remark.why)}`;
    case 'belowFloor': return say('belowFloor', { criteria: remark.criteria.map(names.criterion).join(', ') });
    case 'awarded': case 'belowTotal': case 'noTotal': case 'otherTrack': case 'hasAnother': case 'notEligible': case 'withdrawn': case 'conflict': return say(remark.kind);
  }
}
