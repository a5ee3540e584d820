import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import decision from '../../decision/decision.module.css';

interface IntervalProps {
  readonly points: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A number between 0 and 100 with the middle 95 % of what it may be. */
export function Interval({ points, low, high }: IntervalProps) {
  const t = useMessages();
  if (points === null || low === null || high === null) return <span className={decision.soft}>—</span>;
  const says = (value: number) => formatNumber(t.language, value, { maxDecimals: 1 });
  return (
    <span className={decision.points}>
      <b aria-hidden="true">{says(points)}</b>
      <svg className={decision.whisker} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={t('jury.pairs.strengthSay', { points: says(points), low: says(low), high: says(high) })}>
        <line className={decision.axis} x1="0" x2="100" y1="6" y2="6" />
        <line className={decision.spread} x1={low} x2={high} y1="6" y2="6" />
        <rect className={decision.dot} x={points - 1} y="1" width="2" height="10" />
      </svg>
    </span>
  );
}
