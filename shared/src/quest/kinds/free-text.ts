import * as z from 'zod';

/** What somebody writes in own words, in whatever script, with at most `most` characters. */
export function freeText(most: number) {
  return z.string().min(1).max(most).refine((text) => text.isWellFormed() && !text.includes('\0') && text.trim() !== '');
}
