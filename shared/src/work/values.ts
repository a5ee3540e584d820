import * as z from 'zod';
import type { CallField } from '../call/field.ts';
import { languages } from '../kernel/language.ts';

/**
 * WK1: what is filled in of a work, by the id of its field: a text, a link, chosen options or files by their ids, texts by language, lines of a budget.
 * What the kind of a field does not take is not kept; what it does not allow yet is (`faultsOfValues`), so that nothing that was typed is lost.
 */

const LONGEST = 20_000;
const line = z.string().max(400);
export const fieldIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

export const budgetLineSchema = z.strictObject({ what: line, amount: z.int().min(0).max(1_000_000_000).describe('In the currency of the call') }).meta({ id: 'BudgetLine' });
export type BudgetLine = z.infer<typeof budgetLineSchema>;

export const workValueSchema = z.union([
  z.string().max(LONGEST),
  z.array(fieldIdSchema).max(40),
  z.partialRecord(z.enum(languages), z.string().max(LONGEST)),
  z.array(budgetLineSchema).max(60),
]).meta({ id: 'WorkValue' });
export type WorkValue = z.infer<typeof workValueSchema>;
export const workValuesSchema = z.record(fieldIdSchema, workValueSchema).meta({ id: 'WorkValues' });
export type WorkValues = z.infer<typeof workValuesSchema>;

/** What a field of a kind takes; null when the value is of another kind. */
export function valueOf(field: CallField, value: WorkValue): WorkValue | null {
  switch (field.kind) {
    case 'text':
    case 'link':
    case 'video':
    case 'repository': return typeof value === 'string' ? value : null;
    case 'texts': return typeof value === 'object' && !Array.isArray(value) ? value : null;
    case 'choice':
    case 'file': return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
    case 'budget': return Array.isArray(value) && value.every((one) => typeof one === 'object') ? value : null;
  }
}
