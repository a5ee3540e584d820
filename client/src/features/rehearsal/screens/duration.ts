import type { en } from '../../../i18n/desk/en.ts';
import type { Translate } from '../../../i18n/translator.ts';

/** Milliseconds as a person reads them: `210 ms`, `1.9 s`. */
export function duration(t: Translate<typeof en>, ms: number): string {
  if (ms < 1_000) return t('players.roundTrip', { n: Math.round(ms) });
  return t('rehearsal.seconds', { n: Math.round(ms / 100) / 10 });
}
