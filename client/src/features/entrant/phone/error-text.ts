import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { useEntrantMessages } from '../../../i18n/entrant/messages.ts';
import type { useMessages } from '../../../i18n/phone/messages.ts';
import { errorWords } from '../../game/page-head.ts';

const own = [
  'entrant_not_found', 'entries_not_open', 'entrant_in_team', 'substitutions_used_up', 'record_twice', 'team_not_ready', 'team_not_found', 'team_full', 'not_confirmed',
  'contact_no_email', 'contact_code_wrong', 'letter_not_sent', 'not_captain', 'seat_gone',
] as const;

/** What is read for a refusal: in the words of registration where it has its own. */
export function errorText(t: ReturnType<typeof useMessages>, say: ReturnType<typeof useEntrantMessages>, error: ErrorCode): string {
  const code = own.find((one) => one === error);
  return code ? say(`enter.error.${code}`) : errorWords(t, error);
}
