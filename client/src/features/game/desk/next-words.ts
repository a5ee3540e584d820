import type { DeskView } from '@tabarman/shared/game/views.ts';
import type { en } from '../../../i18n/desk/en.ts';
import type { Translate } from '../../../i18n/translator.ts';

type Next = Exclude<DeskView['next'], 'nothing'>;

/** The label of the one big button: what will happen. */
export function nextWords(t: Translate<typeof en>, { phase, upcoming, current }: DeskView, next: Next): string {
  switch (next) {
    case 'round': return phase.name === 'lobby' ? t('next.start') : t('round.number', { n: upcoming?.round.number ?? 1 });
    case 'question': return t('host.nextQuestion');
    // Typed answers and numbers have no options to show.
    case 'options': return isOffering(current) ? t('next.options') : t('next.answers');
    case 'reveal': return t('next.reveal');
    case 'leaderboard': return t('rank.title');
    case 'podium': return t('phase.podium');
    case 'finish': return t('next.finish');
  }
}

function isOffering(question: DeskView['current']): boolean {
  return question?.content.ask.kind !== 'number' && question?.content.ask.kind !== 'text';
}
