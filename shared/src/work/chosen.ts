import type { CallField } from '../call/field.ts';
import { languages, type Language } from '../kernel/language.ts';
import type { BudgetLine, WorkValue, WorkValues } from './values.ts';

/** The same as if nothing was ever written there. */
export function isBlank(value: WorkValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every((text) => text.trim() === '');
}

/** What a work asks for: the lines of its budget together, in the currency of the call. */
export function asked(fields: readonly CallField[], values: WorkValues): number {
  return fields.filter(({ kind }) => kind === 'budget').flatMap(({ id }) => linesOf(values[id])).reduce((all, { amount }) => all + amount, 0);
}

export const linesOf = (value: WorkValue | undefined): readonly BudgetLine[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'object') : []);
export const chosenOf = (value: WorkValue | undefined): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** In which languages something is written. */
export function writtenIn(value: WorkValue | undefined): readonly Language[] {
  return value !== undefined && typeof value === 'object' && !Array.isArray(value) ? languages.filter((language) => (value[language] ?? '').trim() !== '') : [];
}
