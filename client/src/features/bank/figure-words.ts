import type { BankEntry } from '@tabarman/shared/bank/entry.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { useMessages } from '../../i18n/desk/messages.ts';

/** How a question did, in a few words: "63 % right of 40 · discrimination 0.31". */
export function figureWords(t: ReturnType<typeof useMessages>, { players, difficulty, discrimination }: NonNullable<BankEntry['figures']>): string {
  const right = t('bank.right', { share: formatNumber(t.language, Math.round(difficulty * 100)), n: formatNumber(t.language, players) });
  return discrimination === null ? right : `${right} · ${t('bank.discrimination', { value: formatNumber(t.language, discrimination, { maxDecimals: 2 }) })}`;
}
