import { formatNumber } from '../../language/number.ts';
import type { CallField } from '../field.ts';
import type { Telling } from './telling.ts';

const MEGABYTE = 1_000_000;

/** CL2: what one field takes, and who reads it. */
export function fieldLine(field: CallField, telling: Telling): string {
  const { word, text } = telling;
  const notes = [taken(field, telling), ...(field.isRequired ? [] : [word('optional')]), word(`for.${field.for}`)];
  return `${text(field.label)}: ${notes.join('; ')}`;
}

function taken(field: CallField, { word, text, money, language }: Telling): string {
  switch (field.kind) {
    case 'text':
    case 'texts': return word(`field.${field.kind}`, { n: formatNumber(language, field.most) });
    case 'choice': return word('field.choice', { list: field.options.map(({ label }) => text(label)).join(', ') });
    case 'file': return word('field.file', { n: field.most, size: formatNumber(language, field.mostBytes / MEGABYTE, { maxDecimals: 1 }), list: field.types.map((type) => word(`file.${type}`)).join(', ') });
    case 'budget': return word('field.budget', { sum: money(field.most) });
    case 'link':
    case 'video':
    case 'repository': return word(`field.${field.kind}`);
  }
}
