import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { usePhoneState } from './phone-context.tsx';
import type { Shown } from './phone-state.ts';

/** What became of the answer to one question: on this device only, stored by the server, or never to count. */
export type AnswerGiven =
  | { readonly state: 'none' }
  | { readonly state: 'sending' | 'saved'; readonly choice: unknown }
  | { readonly state: 'notSaved'; readonly error: ErrorCode };

export function useAnswerTo(index: number, { me }: Shown): AnswerGiven {
  const pending = usePhoneState((state) => state.pending);
  const refused = usePhoneState((state) => state.refused);
  if (me.answer?.index === index) return { state: 'saved', choice: me.answer.choice };
  if (pending?.index === index) return { state: 'sending', choice: pending.choice };
  return refused?.index === index ? { state: 'notSaved', error: refused.error } : { state: 'none' };
}
