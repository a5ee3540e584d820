import type { MeView, PlayerView } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './points-card.module.css';

interface PointsCardProps {
  readonly result: NonNullable<MeView['result']>;
  readonly elapsedMs: number;
  readonly preset: PlayerView['preset'];
}

/** What an answer earned, and what for. */
export function PointsCard({ result, elapsedMs, preset }: PointsCardProps) {
  const t = useMessages();
  const say = (n: number) => formatNumber(t.language, n);
  const seconds = formatNumber(t.language, elapsedMs / 1_000, { maxDecimals: 1 });
  return (
    <Card>
      <dl className={styles.rows}>
        <dt>{t(result.credit === 1 ? 'reveal.correct' : 'reveal.partial')}</dt>
        <dd>{say(result.base)}</dd>
        {preset === 'speed' ? (
          <>
            <dt>{t('score.speed', { seconds })}</dt>
            <dd>{say(result.speed)}</dd>
          </>
        ) : null}
        <dt className={styles.total}>{t('score.total')}</dt>
        <dd className={styles.total}>+{say(result.points)}</dd>
      </dl>
      {result.bonus > 0 ? <p className={styles.bonus}>{t('score.tieBreak', { n: result.bonus })}</p> : null}
    </Card>
  );
}
