import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEntrantMessages } from '../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../i18n/taking/messages.ts';
import { errorText } from '../../entrant/record.ts';
import { takingError } from '../words.ts';

/** The words of a refusal on this page. */
export function useErrorText(): (error: ErrorCode) => string {
  const t = useMessages();
  const enter = useEntrantMessages();
  const say = useTakingMessages();
  return (error) => takingError(say, error, (one) => errorText(t, enter, one));
}
