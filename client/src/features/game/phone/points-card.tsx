import type { MeView, PlayerView } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { creditSeconds } from './credit.ts';
import { Facts } from './facts.tsx';

interface PointsCardProps {
  readonly result: NonNullable<MeView['result']>;
  readonly answer: MeView['answer'];
  readonly preset: PlayerView['settings']['preset'];
}

/** What an answer earned, and what for. */
export function PointsCard({ result, answer, preset }: PointsCardProps) {
  const t = useMessages();
  const say = (n: number) => formatNumber(t.language, n);
  const seconds = formatNumber(t.language, (answer?.elapsedMs ?? 0) / 1_000, { maxDecimals: 1 });
  const credit = creditSeconds(t.language, answer);
  const right = { label: t(result.credit === 1 ? 'reveal.correct' : 'reveal.partial'), value: say(result.base) };
  const speed = { label: t('score.speed', { seconds }), value: say(result.speed) };
  return (
    <Facts
      facts={preset === 'speed' ? [right, speed] : [right]}
      total={{ label: t('score.total'), value: `+${say(result.points)}` }}
      notes={[...(credit === null ? [] : [t('score.credit', { seconds: credit })]), ...(result.bonus > 0 ? [t('score.tieBreak', { n: result.bonus })] : [])]}
    />
  );
}
