import { languages, type Language } from '../kernel/language.ts';
import { mantelHaenszel, LEAST_PER_GROUP, type Dif, type Stratum } from '../stats/mantel-haenszel.ts';
import type { Missing } from '../stats/estimate.ts';
import type { Column, Table } from './table.ts';

/** Of fewer people nothing is said: who they are could be told. */
export const SMALL = 5;

/** A language that players read in, and how many of those who played it all. */
export interface LanguageGroup {
  readonly language: Language;
  readonly players: number;
}

export interface Fairness {
  /** The language of most players: the others are compared with it. Null when nobody said any. */
  readonly reference: LanguageGroup | null;
  /** Largest first. */
  readonly others: readonly LanguageGroup[];
}

/** Z11: how one question did in one language beside equally strong players of the reference. */
export interface LanguageDif {
  readonly language: Language;
  readonly dif: Dif | Missing;
}

export function fairnessOf({ complete, languages: read }: Table): Fairness {
  const groups = languages
    .map((language) => ({ language, players: complete.filter((player) => read[player] === language).length }))
    .filter(({ players }) => players >= SMALL)
    .sort((a, b) => b.players - a.players);
  const [reference = null, ...others] = groups;
  return { reference, others };
}

/**
 * One question in each language beside the reference; nothing for one that cannot be right. Strength is the number of whole
 * right answers in all marked questions, this one too. An answer counts in the language it was read in.
 */
export function difsOf(column: Column, { complete, languages: read }: Table, { reference, others }: Fairness, rights: readonly number[]): LanguageDif[] {
  if (!column.isMarked || reference === null) return [];
  const cells = new Map<Language, Map<number, { right: number; wrong: number }>>();
  complete.forEach((player, i) => {
    const language = column.answers[player]?.language ?? read[player] ?? null;
    if (language === null) return;
    const strata = cells.get(language) ?? new Map<number, { right: number; wrong: number }>();
    const strength = rights[i] ?? 0;
    const cell = strata.get(strength) ?? { right: 0, wrong: 0 };
    if (column.credits[player] === 1) cell.right += 1;
    else cell.wrong += 1;
    cells.set(language, strata.set(strength, cell));
  });
  const of = cells.get(reference.language) ?? new Map<number, Stratum['reference']>();
  return others.map(({ language }) => {
    const focal = cells.get(language) ?? new Map<number, Stratum['focal']>();
    const strata = [...of].flatMap(([strength, cell]): Stratum[] => { const other = focal.get(strength); return other ? [{ reference: cell, focal: other }] : []; });
    return { language, dif: mantelHaenszel(strata, LEAST_PER_GROUP) };
  });
}
