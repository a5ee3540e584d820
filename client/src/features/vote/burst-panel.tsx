import type { VoteDeskView } from '@tabarman/shared/vote/views.ts';
import { useState } from 'react';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from '../../desk/work-page.module.css';

interface BurstPanelProps {
  readonly burst: VoteDeskView['bursts'][number];
  /** Of the work. */
  readonly title: string;
  readonly isBusy: boolean;
  readonly mayWrite: boolean;
  readonly onRule: (isCounted: boolean, reason: string) => void;
}

/** VO4: one unusual burst, and whether its ballots count. */
export function BurstPanel({ burst: { kind, ballots, from, to, ruling }, title, isBusy, mayWrite, onRule }: BurstPanelProps) {
  const t = useMessages();
  const [reason, setReason] = useState(ruling?.reason ?? '');
  const isEmpty = reason.trim() === '';
  return (
    <div className={styles.row}>
      <p>
        <b>{t('vote.burst', { title, n: ballots, kind: t(`vote.kind.${kind}`), from: localTime(t.language, from), to: localTime(t.language, to) })}</b>{' '}
        <Badge tone={ruling === null ? 'notice' : ruling.isCounted ? 'right' : 'wrong'}>{ruling === null ? t('vote.waiting') : ruling.isCounted ? t('vote.counted') : t('vote.leftOut')}</Badge>
      </p>
      {mayWrite ? (
        <>
          <Field label={t('vote.reason')} maxLength={400} required value={reason} onChange={({ target }) => setReason(target.value)} />
          <div className={styles.actions}>
            <Button isBusy={isBusy} disabled={isEmpty} onClick={() => onRule(true, reason.trim())}>{t('vote.count')}</Button>
            <Button isBusy={isBusy} disabled={isEmpty} tone="danger" onClick={() => onRule(false, reason.trim())}>{t('vote.leaveOut')}</Button>
          </div>
        </>
      ) : ruling === null ? null : <p className={styles.soft}>{ruling.reason}</p>}
    </div>
  );
}
