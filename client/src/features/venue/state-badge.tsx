import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Play } from './venue-types.ts';

const tones = { notReady: 'plain', downloaded: 'notice', ready: 'notice', playing: 'notice', resultsIn: 'right', late: 'wrong' } as const;

/** VN7: how far a hall is with one game. */
export function StateBadge({ state, question }: Pick<Play, 'state' | 'question'>) {
  const t = useMessages();
  return <Badge tone={tones[state]}>{state === 'playing' ? t('venue.playing', { n: question }) : t(`venue.state.${state}`)}</Badge>;
}
