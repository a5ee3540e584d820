import type { Translate } from '../i18n/translator.ts';
import type { en } from '../i18n/desk/en.ts';
import type { Failure } from './api.ts';

/** What the host reads when a request failed. */
export function failureText(t: Translate<typeof en>, failure: Failure): string {
  return failure === 'unreachable' ? t('net.unreachable') : t(`error.${failure}`);
}
