import type { DeskView } from '@tabarman/shared/game/views.ts';
import type { en } from '../../../i18n/desk/en.ts';
import type { Translate } from '../../../i18n/translator.ts';

/** What ending the game before its last question does, and what stays. */
export function endWords(t: Translate<typeof en>, { phase }: DeskView): string {
  if (phase.name === 'lobby') return t('end.fromLobby');
  return phase.name === 'question' ? t('end.fromQuestion') : t('end.fromRound');
}
