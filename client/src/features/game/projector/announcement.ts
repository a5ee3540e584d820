import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import { namesOf, titleOf } from './ceremony.ts';
import { groupPin } from '../pin.ts';
import { groupTitles } from '../group-titles.ts';
import type { Words } from './words.ts';

/** What whoever listens is told when the scene changes. */
export function announcementOf({ scene, pin, questions, titles: [title = ''] }: ProjectorView, t: Words): string {
  switch (scene.name) {
    case 'testCard': return t('card.title');
    case 'lobby': return `${title}. ${t('lobby.pin')}: ${groupPin(pin)}`;
    case 'round': return scene.rounds[0]?.title ?? title;
    case 'question': return `${t('question.counter', { n: scene.index + 1, total: questions })}. ${scene.contents[0]?.prompt ?? ''}`;
    case 'reveal': return `${t('question.correctAnswer')}. ${scene.solutions[0]?.explanation ?? ''}`;
    case 'leaderboard': return t('rank.title');
    case 'teamBoard': return t('team.board');
    case 'sealed': return t('seal.board');
    case 'groups': return t(groupTitles[scene.groups.by]);
    case 'map': return t('rank.byRegion');
    case 'podium': return `${titleOf(scene, t)}. ${namesOf(scene)}`;
    case 'finished': return t('podium.thanks');
    case 'rest': return `${t('pause.title')}. ${t('rest.text')}`;
  }
  return exhaustive(scene);
}
