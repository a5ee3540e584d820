import type { DeskView } from '@tabarman/shared/game/views.ts';
import type { en } from '../../../i18n/desk/en.ts';
import type { Translate } from '../../../i18n/translator.ts';

/** What ending the game now does and what stays. */
export function endWords(t: Translate<typeof en>, { phase }: DeskView): string {
  switch (phase.name) {
    case 'lobby': return t('end.fromLobby');
    case 'question': return t('end.fromQuestion');
    case 'podium':
    case 'finished': return t('end.fromPodium');
    case 'round':
    case 'reveal':
    case 'leaderboard': return t('end.fromRound');
  }
}
