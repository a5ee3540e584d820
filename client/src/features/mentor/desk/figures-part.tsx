import type { ReactNode } from 'react';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { clockOf, Ticking } from '../ticking.tsx';
import styles from './mentors.module.css';
import type { PartProps } from './part-props.ts';

/** How the queue does, at a glance. Nobody waits in one that is closed. */
export function FiguresPart({ view: { figures, mayAsk }, skewMs }: Pick<PartProps, 'view' | 'skewMs'>) {
  const t = useMessages();
  const { waiting, oldestAskedAt, medianWaitMs, helped, rating, rated } = figures;
  return (
    <dl className={styles.figures}>
      <Figure title={t('mentors.waiting')}>{waiting}</Figure>
      <Figure title={t('mentors.longest')}>{oldestAskedAt === null || !mayAsk ? '–' : <Ticking since={oldestAskedAt} skewMs={skewMs} />}</Figure>
      <Figure title={t('mentors.median')}>{medianWaitMs === null ? '–' : clockOf(medianWaitMs)}</Figure>
      <Figure title={t('mentors.helped')}>{helped}</Figure>
      <Figure title={t('mentors.rating')}>{rating === null ? '–' : t('mentors.ratingOf', { rating: formatNumber(t.language, rating, { maxDecimals: 1 }), n: rated })}</Figure>
    </dl>
  );
}

function Figure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <div><dt>{title}</dt><dd>{children}</dd></div>;
}
