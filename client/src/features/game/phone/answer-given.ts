import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { PhoneState } from './phone-state.ts';

/** What became of the answer to one question: on this device only, stored by the server, or never to count. */
export type AnswerGiven =
  | { readonly state: 'none' }
  | { readonly state: 'sending' | 'saved'; readonly choice: unknown }
  | { readonly state: 'notSaved'; readonly error: ErrorCode };

const none: AnswerGiven = { state: 'none' };

export function answerTo(index: number, { shown, pending, refused }: Pick<PhoneState, 'shown' | 'pending' | 'refused'>): AnswerGiven {
  const stored = shown?.me.answer;
  if (stored?.index === index) return { state: 'saved', choice: stored.choice };
  if (pending?.index === index) return { state: 'sending', choice: pending.choice };
  return refused?.index === index ? { state: 'notSaved', error: refused.error } : none;
}
