import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import type { AttemptItem } from '@tabarman/shared/run/views.ts';
import type { ParticipantState } from './participant.ts';

/** What became of the answer to one question: on this device only, stored by the server, or not taken. */
export interface Given {
  readonly item: AttemptItem;
  readonly choice: Choice | null;
  readonly state: 'none' | 'sending' | 'saved' | 'notSaved';
  readonly error: ErrorCode | null;
}

/** Every question of the attempt in its order, with what was answered here last. */
export function givenAnswers({ kept, refused }: ParticipantState): Given[] {
  const attempt = kept.taking?.attempt;
  return (attempt?.items ?? []).map((item) => {
    const waiting = kept.answers.findLast(({ attemptId, index }) => attemptId === attempt?.id && index === item.index);
    const error = refused.get(item.index) ?? null;
    if (waiting) return { item, choice: waiting.choice, state: 'sending', error: null };
    // The types of what comes over the network are those of the contract.
    if (item.answer) return { item, choice: item.answer.choice as Choice, state: 'saved', error };
    return { item, choice: null, state: error ? 'notSaved' : 'none', error };
  });
}
