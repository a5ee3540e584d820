import * as z from 'zod';

/** Schema of a `Text` whose longest version has at most `max` characters. */
export function textSchema(max: number) {
  const line = z.string().min(1).max(max).optional();
  return z.strictObject({ ky: line, tg: line, uz: line, ru: line, en: line });
}
