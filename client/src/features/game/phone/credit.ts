import type { MeView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';

/** Less is not worth a word: time is counted in such steps. */
const LEAST_MS = 50;

/** The seconds that were taken off an answer's time for the player's network; null when there are none to speak of. */
export function creditSeconds(language: Language, answer: MeView['answer']): string | null {
  return answer === null || answer.creditMs < LEAST_MS ? null : formatNumber(language, answer.creditMs / 1_000, { maxDecimals: 1 });
}
