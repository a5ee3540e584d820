import type { Language } from '@tabarman/shared/kernel/language.ts';
import { guessTextLanguage } from '@tabarman/shared/language/guess-text.ts';
import type { Asking } from '../formats/reading.ts';
import type { Report } from './report.ts';

const SAMPLE = 20_000;

/** I7: the language of a file in one language: as it was told, else by its words, and then the report says so. */
export function languageOf(report: Report, asking: Asking, words: string): Language {
  if (asking.language) return asking.language;
  const guessed = guessTextLanguage(words.slice(0, SAMPLE)) ?? 'ru';
  report.noted({ by: 'file' }, 'language_guessed', { became: guessed });
  return guessed;
}
