import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useJuryMessages } from '../../../i18n/jury/messages.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { errorWords } from '../../game/page-head.ts';

const own = ['juror_not_found', 'review_closed', 'deliberation_closed', 'work_changed', 'sheet_incomplete', 'not_confirmed'] as const;

/** What is read for a refusal: in the words of the jury where it has its own. */
export function useErrorText(): (error: ErrorCode) => string {
  const t = useMessages();
  const say = useJuryMessages();
  return (error) => {
    const code = own.find((one) => one === error);
    return code ? say(`jury.error.${code}`) : errorWords(t, error);
  };
}
