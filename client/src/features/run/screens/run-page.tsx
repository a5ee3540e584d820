import type { RunSummary } from '@tabarman/shared/protocol/contract/runs.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useCallback, useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { CopyButton } from '../../../desk/copy-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { AttemptsTable, type RunAttempts } from './attempts-table.tsx';
import { MomentField } from '../../../desk/moment-field.tsx';
import { QuestionList } from './question-list.tsx';
import styles from './run.module.css';

const DAY_MS = 86_400_000;

async function loadRun(id: string): Promise<Outcome<{ readonly run: RunSummary; readonly taken: RunAttempts }>> {
  const [run, taken] = await Promise.all([outcomeOf(api.runs.get({ id })), outcomeOf(api.runs.attempts({ id }))]);
  if (!run.ok) return run;
  // The types of the HTTP client lose the options of a question, which are read-only.
  return taken.ok ? { ok: true, data: { run: run.data, taken: taken.data as RunAttempts } } : taken;
}

/** One run: its link to hang up, who takes it and how it goes. */
export function RunScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => loadRun(id), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{({ run, taken }) => <Run run={run} taken={taken} onChanged={again} />}</Loaded>;
}

function Run({ run, taken, onChanged }: { readonly run: RunSummary; readonly taken: RunAttempts; readonly onChanged: () => void }) {
  const t = useMessages();
  const [window, setWindow] = useState({ opensAt: run.opensAt, closesAt: run.closesAt });
  const link = `${location.origin}/r/${run.code}`;
  const save = async (next: typeof window) => {
    const saved = await outcomeOf(api.runs.setWindow({ id: run.id, ...next }));
    showToast(saved.ok ? t('run.saved') : failureText(t, saved.failure));
    if (saved.ok) onChanged();
  };
  return (
    <>
      <h1 className={styles.title}>
        {textIn(run.title, t.language, 'en')} <Badge tone={run.state === 'open' ? 'notice' : 'plain'}>{t(`run.${run.state}`)}</Badge>
      </h1>
      <Card>
        <div className={styles.share}>
          <QrCode link={link} label={t('run.link')} />
          <div className={styles.card}>
            <p className={styles.address}>{link}</p>
            <p>{t('run.people', { n: run.participants })} · {t('run.finished', { n: run.finished })}</p>
            <div className={`${styles.actions} ${styles.screenOnly}`}>
              <CopyButton text={link}>{t('run.copy')}</CopyButton>
              <Button onClick={() => print()}>{t('run.print')}</Button>
              <Button onClick={onChanged}>{t('run.reload')}</Button>
            </div>
          </div>
        </div>
      </Card>
      <section className={`${styles.card} ${styles.screenOnly}`} aria-labelledby="window">
        <h2 id="window">{t('run.window')}</h2>
        <div className={styles.pair}>
          <MomentField label={t('run.opensAt')} hint={t('run.emptyTime')} value={window.opensAt} onChange={(opensAt) => setWindow({ ...window, opensAt })} />
          <MomentField label={t('run.closesAt')} hint={t('run.emptyTime')} value={window.closesAt} onChange={(closesAt) => setWindow({ ...window, closesAt })} />
        </div>
        <div className={styles.actions}>
          <Button tone="primary" onClick={() => void save(window)}>{t('word.save')}</Button>
          {run.state === 'closed' ? (
            <Button onClick={() => void save({ ...window, closesAt: null })}>{t('run.reopen')}</Button>
          ) : (
            <Button onClick={() => void save({ ...window, closesAt: Date.now() })}>{t('run.close')}</Button>
          )}
          {run.closesAt === null ? null : <Button onClick={() => void save({ ...window, closesAt: Math.max(Date.now(), run.closesAt ?? 0) + DAY_MS })}>{t('run.extend')}</Button>}
        </div>
      </section>
      <div className={styles.screenOnly}><AttemptsTable taken={taken} settings={run.settings} /></div>
      <div className={styles.screenOnly}><QuestionList questions={taken.questions} /></div>
    </>
  );
}
