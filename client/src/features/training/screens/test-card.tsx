import type { RunSummary } from '@tabarman/shared/protocol/contract/runs.ts';
import { api, outcomeOf } from '../../../desk/api.ts';
import { CopyButton } from '../../../desk/copy-button.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { showToast } from '../../../ui/toast.tsx';
import styles from './training.module.css';

interface TestCardProps {
  readonly run: RunSummary;
  readonly title: string;
  readonly onChanged: () => void;
}

/** One of the two tests: its link, who took it, and whether it is open. */
export function TestCard({ run: { id, code, state, opensAt, participants, finished }, title, onChanged }: TestCardProps) {
  const t = useMessages();
  const link = `${location.origin}/r/${code}`;
  const setClosing = async (closesAt: number | null) => {
    const saved = await outcomeOf(api.runs.setWindow({ id, opensAt, closesAt }));
    if (saved.ok) onChanged();
    else showToast(failureText(t, saved.failure));
  };
  return (
    <Card>
      <div className={styles.stack}>
        <h2 className={styles.heading}>{title} <Badge tone={state === 'open' ? 'notice' : 'plain'}>{t(`run.${state}`)}</Badge></h2>
        <div className={styles.share}>
          <QrCode link={link} label={t('run.link')} />
          <div>
            <p className={styles.address}>{link}</p>
            <p>{t('run.people', { n: participants })} · {t('run.finished', { n: finished })}</p>
          </div>
        </div>
        <div className={styles.actions}>
          <CopyButton text={link}>{t('run.copy')}</CopyButton>
          <LinkButton href={`/runs/${id}`}>{t('training.details')}</LinkButton>
          {state === 'closed' ? <Button onClick={() => void setClosing(null)}>{t('training.reopen')}</Button> : <Button onClick={() => void setClosing(Date.now())}>{t('training.closeNow')}</Button>}
        </div>
      </div>
    </Card>
  );
}
