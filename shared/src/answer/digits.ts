import type { Language } from '../kernel/language.ts';

const GROUPED = /^\d{1,3}(?:([ '.,])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;
const DECIMAL = /^\d*[.,]\d+$/;
const IN_TEXT = /\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

/**
 * The values digits can stand for, the likelier first; empty when it is not one number. `7.400` is both 7400 and 7.4: the
 * decimal mark of the language decides which comes first, without a language the group.
 */
export function readDigits(text: string, language?: Language): number[] {
  const [, sign = '', body = ''] = /^([-+]?)(.*?)[.,]?%?$/s.exec(text.replace(/ %$/, '%')) ?? [];
  const factor = sign === '-' ? -1 : 1;
  return readUnsigned(body, language).map((value) => (value === 0 ? 0 : factor * value));
}

function readUnsigned(body: string, language: Language | undefined): number[] {
  if (/^\d+$/.test(body)) return [Number(body)];
  const decimal = DECIMAL.test(body) ? Number(body.replace(',', '.')) : null;
  const grouped = readGroups(body);
  if (decimal === null || grouped === null) return [decimal ?? grouped].filter((value) => value !== null);
  const mark = language === 'en' ? '.' : ',';
  return language !== undefined && body.includes(mark) ? [decimal, grouped] : [grouped, decimal];
}

function readGroups(body: string): number | null {
  const [, group, mark] = GROUPED.exec(body) ?? [];
  if (group === undefined || group === mark || body.startsWith('0')) return null;
  return Number(body.replaceAll(group, '').replace(',', '.'));
}

/** Writes every number inside a text in one way (`7 400` and `7,400` as `7400`, `3,5` as `3.5`); dates fall into parts. */
export function unifyNumbers(text: string): string {
  return text.replace(IN_TEXT, (token) => {
    const grouped = readGroups(token);
    if (grouped !== null) return String(grouped);
    return DECIMAL.test(token) ? token.replace(',', '.') : token.replace(/[.,]/g, ' ');
  });
}
