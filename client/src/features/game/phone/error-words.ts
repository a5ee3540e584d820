import type { DeskErrorCode } from '@tabarman/shared/protocol/desk-errors.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { useMessages } from '../../../i18n/phone/messages.ts';

/** What a player reads for a refusal. One that only desks can meet would be a fault of ours, and reads like one. */
export function errorWords(t: ReturnType<typeof useMessages>, code: ErrorCode): string {
  return t.has(`error.${code}`) ? t(`error.${code as Exclude<ErrorCode, DeskErrorCode>}`) : t('error.internal');
}
