import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { errorWords } from '../../game/page-head.ts';

const own = [
  'entrant_not_found', 'team_not_found', 'team_full', 'entrant_in_team', 'teams_not_open', 'forbidden', 'ask_twice', 'ask_over', 'asks_enough', 'ideas_enough', 'idea_empty', 'profile_unnamed', 'notes_enough', 'not_found',
] as const;

/** Why something was not done, where it was pressed. */
export function Refused({ error }: { readonly error: ErrorCode | null }) {
  const t = useMessages();
  const say = useSeekingMessages();
  const code = own.find((one) => one === error);
  return <p role="alert">{code ? say(`seek.error.${code}`) : error ? errorWords(t, error) : null}</p>;
}
