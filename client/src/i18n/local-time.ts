import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatDate, formatTime } from '@tabarman/shared/language/date.ts';

/** An instant as the clock on the host's wall shows it: `21.03.2026, 14:05`. */
export function localTime(language: Language, at: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  return `${formatDate(language, at, 'short', offset)}, ${formatTime(at, offset)}`;
}
