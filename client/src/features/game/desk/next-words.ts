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
    case 'ceremony': return phase.name === 'podium' ? ceremonyWords(t, phase.ceremony) : '';
    case 'finish': return t('next.finish');
    case 'goOn': return t('next.goOn');
  }
}

type Ceremony = Extract<DeskView['phase'], { name: 'podium' }>['ceremony'];

function ceremonyWords(t: Translate<typeof en>, { next }: Ceremony): string {
  if (next === null) return '';
  const { from, to } = next;
  if (from !== to) return t('ceremony.places', { from, to });
  return from === 1 ? t('ceremony.winner') : t('ceremony.place', { n: from });
}

function isOffering(question: DeskView['current']): boolean {
  const ask = question?.content.ask;
  return ask === undefined || ask.kind === 'boolean' || 'options' in ask;
}
