import type { PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import styles from '../../../desk/work-page.module.css';
import { universityWords } from '../../stage/entries-part.tsx';
import type { PartProps } from './part-props.ts';

type Pair = PeopleOfSeasonView['pairs'][number];

/** Records that look like one person: somebody says whether they are. */
export function PairsPart({ seasonId, people: { pairs }, onPeople }: PartProps) {
  const t = useMessages();
  const [asked, setAsked] = useState<Pair | null>(null);
  const decide = async ({ one, other }: Pair, areOne: boolean) => {
    const done = await outcomeOf(api.entrants.decide({ id: seasonId, one: one.id, other: other.id, areOne }));
    if (done.ok) onPeople(done.data);
    else showToast(failureText(t, done.failure));
  };
  const side = ({ name, contact, university, team, createdAt }: Pair['one']) => (
    <div>
      <b>{name}</b><br />
      {[contact, universityWords(university, t.language), team].filter(Boolean).join(' · ')}<br />
      <span className={styles.soft}>{t('entrant.since', { day: formatDate(t.language, createdAt, 'short', -new Date(createdAt).getTimezoneOffset()) })}</span>
    </div>
  );
  if (pairs.length === 0) return <p>{t('entrant.noPairs')}</p>;
  return (
    <section className={styles.page} aria-label={t('entrant.pairs')}>
      {pairs.map((pair) => (
        <div key={`${pair.one.id} ${pair.other.id}`} className={styles.row}>
          <div className={styles.pair}>{side(pair.one)}{side(pair.other)}</div>
          <p>{t('entrant.alike', { list: pair.by.map((by) => t(`entrant.by.${by}`)).join(', ') })}</p>
          <div className={styles.actions}>
            <Button aria-label={`${t('entrant.two')}: ${pair.one.name}, ${pair.other.name}`} onClick={() => void decide(pair, false)}>{t('entrant.two')}</Button>
            <Button aria-label={`${t('entrant.one')}: ${pair.one.name}, ${pair.other.name}`} onClick={() => setAsked(pair)}>{t('entrant.one')}</Button>
          </div>
        </div>
      ))}
      <ConfirmDialog isOpen={asked !== null} title={t('entrant.oneSure')} confirmLabel={t('entrant.one')} cancelLabel={t('word.cancel')} isDangerous onClose={() => setAsked(null)} onConfirm={() => asked && void decide(asked, true)}>
        {t('entrant.oneText')}
      </ConfirmDialog>
    </section>
  );
}
