import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Training } from '@tabarman/shared/protocol/contract/trainings.ts';
import type { Comparison } from '@tabarman/shared/training/comparison.ts';
import { useCallback } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { NoPost } from './no-post.tsx';
import { TestCard } from './test-card.tsx';
import styles from './training.module.css';

interface Whole {
  readonly training: Training;
  readonly comparison: Comparison;
}

async function loadTraining(id: string): Promise<Outcome<Whole>> {
  const [training, comparison] = await Promise.all([outcomeOf(api.trainings.get({ id })), outcomeOf(api.trainings.compare({ id }))]);
  if (!training.ok) return training;
  // The types of the HTTP client lose the options of a question, which are read-only.
  return comparison.ok ? { ok: true, data: { training: training.data, comparison: comparison.data as Comparison } } : comparison;
}

/** One training: its two tests to hang up, and what was gained between them. */
export function TrainingScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => loadTraining(id), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(whole) => <TrainingPage {...whole} onChanged={again} />}</Loaded>;
}

function TrainingPage({ training, comparison, onChanged }: Whole & { readonly onChanged: () => void }) {
  const t = useMessages();
  const { id, name, title, pre, post } = training;
  const close = async () => {
    for (const { id: runId, opensAt } of [pre, post].filter((run) => run !== null && run.state !== 'closed') as Training['pre'][]) {
      const closed = await outcomeOf(api.runs.setWindow({ id: runId, opensAt, closesAt: Date.now() }));
      if (!closed.ok) showToast(failureText(t, closed.failure));
    }
    onChanged();
  };
  return (
    <>
      <div>
        <h1 className={styles.title}>{name}</h1>
        <p className={styles.soft}>{textIn(title, t.language, 'en')}</p>
      </div>
      <div className={styles.tests}>
        <TestCard run={pre} title={t('training.pre')} onChanged={onChanged} />
        {post === null ? <NoPost trainingId={id} onMade={onChanged} /> : <TestCard run={post} title={t('training.post')} onChanged={onChanged} />}
      </div>
      <section className={styles.stack} aria-labelledby="comparison">
        <h2 id="comparison" className={styles.heading}>{t('training.comparison')}</h2>
        <div className={styles.actions}>
          {post !== null && (pre.state !== 'closed' || post.state !== 'closed') ? <Button tone="primary" onClick={() => void close()}>{t('training.closeBoth')}</Button> : null}
          <Button onClick={onChanged}>{t('training.refresh')}</Button>
        </div>
        <ComparisonView trainingId={id} comparison={comparison} />
      </section>
    </>
  );
}
