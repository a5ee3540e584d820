import type { DeskView } from '@tabarman/shared/game/views.ts';
import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import type { en } from '../../../i18n/desk/en.ts';
import type { Translate } from '../../../i18n/translator.ts';

type Words = Translate<typeof en>;

/** Where the game stands: "Question 5 of 12". */
export function placeWords(t: Words, { phase, questions }: DeskView): string {
  switch (phase.name) {
    case 'lobby': return t('host.lobby');
    case 'round': return roundWords(t, phase.round);
    case 'question':
    case 'reveal':
    case 'leaderboard': return t('question.counter', { n: phase.index + 1, total: questions });
    case 'podium': return t('phase.podium');
    case 'finished': return t('game.over');
  }
  return exhaustive(phase);
}

/** What goes on there: "Reading time". */
export function stateWords(t: Words, { phase, next, isLocked, isResting, settings }: DeskView): string {
  if (isResting) return t('phase.resting');
  switch (phase.name) {
    case 'lobby': return isLocked ? t('lock.closed') : t('phase.lobby');
    case 'round': return t('phase.round');
    case 'question':
      if (phase.clock.pausedAt !== null) return t('phase.paused');
      if (next !== 'options') return t('phase.answering');
      return t(settings.teams && settings.teams.talkMs > 0 ? 'phase.readingAndTalk' : 'phase.reading');
    case 'reveal': return t('phase.reveal');
    case 'leaderboard': return t('rank.title');
    case 'podium': return t(next === 'ceremony' ? 'phase.ceremony' : 'phase.winners');
    case 'finished': return t('phase.finished');
  }
  return exhaustive(phase);
}

/** "Round 2 · The Silk Road", or the number alone. */
export function roundWords(t: Words, { number, title }: { readonly number: number; readonly title: string | null }): string {
  const words = t('round.number', { n: number });
  return title === null ? words : `${words} · ${title}`;
}
