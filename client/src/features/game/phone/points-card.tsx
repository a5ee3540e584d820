import type { MeView, PlayerView } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Facts } from './facts.tsx';

interface PointsCardProps {
  readonly result: NonNullable<MeView['result']>;
  readonly elapsedMs: number;
  readonly preset: PlayerView['settings']['preset'];
}

/** What an answer earned, and what for. */
export function PointsCard({ result, elapsedMs, preset }: PointsCardProps) {
  const t = useMessages();
  const say = (n: number) => formatNumber(t.language, n);
  const seconds = formatNumber(t.language, elapsedMs / 1_000, { maxDecimals: 1 });
  const right = { label: t(result.credit === 1 ? 'reveal.correct' : 'reveal.partial'), value: say(result.base) };
  const speed = { label: t('score.speed', { seconds }), value: say(result.speed) };
  return (
    <Facts
      facts={preset === 'speed' ? [right, speed] : [right]}
      total={{ label: t('score.total'), value: `+${say(result.points)}` }}
      note={result.bonus > 0 ? t('score.tieBreak', { n: result.bonus }) : undefined}
    />
  );
}
