import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import type { Words } from './words.ts';

export type CeremonyScene = Extract<ProjectorView['scene'], { name: 'podium' }>;

const STEPS = 3;

/** What the ceremony is at: nobody is called yet, a crowd, the places one by one, the podium. */
export type Moment = 'opening' | 'crowd' | 'places' | 'podium';

export function momentOf({ rows: [best], crowd }: CeremonyScene): Moment {
  if (crowd) return 'crowd';
  if (!best) return 'opening';
  return best.place <= STEPS ? 'podium' : 'places';
}

export function titleOf(scene: CeremonyScene, t: Words): string {
  switch (momentOf(scene)) {
    case 'opening': return t('podium.opening');
    case 'crowd': return scene.crowd?.among ? t('podium.among', { n: scene.crowd.among }) : t('podium.thanks');
    case 'places': return t('rank.title');
    case 'podium': return t(scene.rows[0]?.place === 1 ? 'podium.congratulations' : 'podium.opening');
  }
}

/** Who was called last. */
export function namesOf({ rows, crowd }: CeremonyScene): string {
  const called = crowd ? crowd.players : rows.filter(({ place }) => place === rows[0]?.place);
  return called.map(({ name }) => name).join(', ');
}
