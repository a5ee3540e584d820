import { formatNumber } from '@tabarman/shared/language/number.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Bar } from '../../../ui/bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { duration } from './duration.ts';
import { Figures } from './figures.tsx';
import styles from './rehearsal.module.css';
import type { RehearsalStatus } from './use-rehearsal.ts';

interface ProgressProps {
  readonly status: RehearsalStatus;
  readonly projectorLink: string;
  readonly onStop: () => void;
}

/** How far it is, and the two things one may want: to look, and to stop. */
export function Progress({ status, projectorLink, onStop }: ProgressProps) {
  const t = useMessages();
  const { stage, phones, seated, questions, acknowledged, slowestMs } = status;
  const done = stage.name === 'playing' ? (stage.index + 1) / (questions + 1) : seated / phones / (questions + 1);
  return (
    <section className={styles.card} aria-label={t('rehearsal.title')}>
      <Wait>
        {stage.name === 'playing'
          ? t('question.counter', { n: stage.index + 1, total: questions })
          : t('rehearsal.joining', { n: seated, total: phones })}
      </Wait>
      <Bar fraction={done} />
      <Figures
        figures={[
          [t('rehearsal.answers'), formatNumber(t.language, acknowledged)],
          [t('rehearsal.slowest'), duration(t, slowestMs)],
        ]}
      />
      <div className={styles.actions}>
        <LinkButton href={projectorLink} isNewWindow>
          {t('projector.title')}: {t('projector.open')}
        </LinkButton>
        <Button onClick={onStop}>{t('rehearsal.stop')}</Button>
      </div>
    </section>
  );
}
