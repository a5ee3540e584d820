import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { useJuryMessages } from '../../../i18n/jury/messages.ts';

type Say = ReturnType<typeof useJuryMessages>;

/** A work or sample by its number, which is what people say to one another. */
export const numberOf = (say: Say, { number, isSample }: { readonly number: number; readonly isSample: boolean }): string => say(isSample ? 'jury.sample' : 'jury.work', { number: String(number) });

/** Its title; empty where it has none but the number. */
export function titleOf(say: Say, { title, number }: Pick<JudgingView['queue'][number], 'title' | 'number'>, { reference }: Pick<JudgingView['call'], 'reference'>): string {
  const text = textIn(title, say.language, reference);
  return text === String(number) ? '' : text;
}
