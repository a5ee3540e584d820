import * as z from 'zod';
import type { CallField } from '../call/field.ts';
import type { Call } from '../call/schema.ts';
import { chosenOf, isBlank, linesOf, writtenIn } from './chosen.ts';
import type { WorkValues } from './values.ts';

export const workFaults = ['missing', 'too_long', 'not_link', 'not_option', 'too_many', 'file_gone', 'file_unfinished', 'over_budget', 'line_without_words'] as const;
export type WorkFaultCode = (typeof workFaults)[number];

/** What keeps a work from being handed in, at one of its fields. */
export interface WorkFault {
  readonly field: string;
  readonly code: WorkFaultCode;
}

/** A file of the work: whether all of its bytes are there. */
export interface FileState {
  readonly id: string;
  readonly field: string;
  readonly isDone: boolean;
}

/** WK2: what is missing or wrong in what is filled in, field by field in their order; empty when it can be handed in. */
export function faultsOfValues({ fields }: Pick<Call, 'fields'>, values: WorkValues, files: readonly FileState[]): WorkFault[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    if (isBlank(value)) return field.isRequired ? [{ field: field.id, code: 'missing' as const }] : [];
    const code = wrongIn(field, values, files);
    return code === null ? [] : [{ field: field.id, code }];
  });
}

function wrongIn(field: CallField, values: WorkValues, files: readonly FileState[]): WorkFaultCode | null {
  const value = values[field.id];
  switch (field.kind) {
    case 'text': return typeof value === 'string' && lengthOf(value) > field.most ? 'too_long' : null;
    case 'texts': return writtenIn(value).some((language) => lengthOf((value as Record<string, string>)[language] ?? '') > field.most) ? 'too_long' : null;
    case 'link':
    case 'video':
    case 'repository': return typeof value === 'string' ? wrongLink(value.trim()) : null;
    case 'choice': {
      const chosen = chosenOf(value);
      if (chosen.some((id) => !field.options.some((option) => option.id === id))) return 'not_option';
      return !field.isMany && chosen.length > 1 ? 'too_many' : null;
    }
    case 'file': {
      const own = chosenOf(value).map((id) => files.find((file) => file.id === id && file.field === field.id));
      if (own.length > field.most) return 'too_many';
      if (own.some((file) => file === undefined)) return 'file_gone';
      return own.some((file) => !file?.isDone) ? 'file_unfinished' : null;
    }
    case 'budget': {
      const lines = linesOf(value);
      if (lines.some(({ what }) => what.trim() === '')) return 'line_without_words';
      return lines.reduce((all, { amount }) => all + amount, 0) > field.most ? 'over_budget' : null;
    }
  }
}

/** Characters as people count them. */
const lengthOf = (text: string) => Array.from(text.trim()).length;

const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2_000);

/** Only addresses of the web: what is shown to jurors and the public opens nothing else. */
function wrongLink(text: string): WorkFaultCode | null {
  return link.safeParse(text).success ? null : 'not_link';
}
