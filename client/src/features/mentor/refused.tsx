import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useMentorMessages } from '../../i18n/mentor/messages.ts';
import { useMessages } from '../../i18n/phone/messages.ts';
import { errorWords } from '../game/page-head.ts';

const own = ['mentor_not_found', 'mentor_busy', 'mentors_not_open', 'ticket_open', 'ticket_over', 'team_not_found', 'not_found', 'not_confirmed'] as const;

/** Why something was not done. */
export function Refused({ error }: { readonly error: ErrorCode | null }) {
  const t = useMessages();
  const say = useMentorMessages();
  const code = own.find((one) => one === error);
  return <p role="alert">{code ? say(`mentor.error.${code}`) : error ? errorWords(t, error) : null}</p>;
}
