import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { useTakingMessages } from '../../i18n/taking/messages.ts';

export type SayTaking = ReturnType<typeof useTakingMessages>;

const own = ['call_not_open', 'teams_not_open', 'works_not_open', 'field_unknown', 'work_not_ready', 'file_too_large', 'file_type_unknown', 'storage_full', 'team_name_taken', 'claims_enough', 'claims_closed'] as const;

/** What is read for a refusal: in the words of taking part where they have it, else in those that are handed in. */
export function takingError(say: SayTaking, error: ErrorCode, others: (error: ErrorCode) => string): string {
  const code = own.find((one) => one === error);
  return code ? say(`take.error.${code}`) : others(error);
}
