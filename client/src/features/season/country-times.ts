import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatTime } from '@tabarman/shared/language/date.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';

/** Minutes before UTC. None of the three changes its clocks over the year. */
const offsets = [['KG', 360], ['TJ', 300], ['UZ', 300]] as const;

/** The time of an instant in all three countries: `Кыргызстан 15:00 · Тоҷикистон 14:00 · …`. */
export function countryTimes(language: Language, at: number | null): string | undefined {
  if (at === null) return undefined;
  return offsets.map(([code, offset]) => `${countryName(code, language)} ${formatTime(at, offset)}`).join(' · ');
}
