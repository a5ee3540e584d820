import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { Person } from '../session/store.ts';
import styles from './decision.module.css';
import type { DecisionView } from './decision-types.ts';
import { LettersDialog } from './letters-dialog.tsx';
import { workName } from './names.ts';

interface VersionsPartProps {
  readonly view: DecisionView;
  readonly person: Person;
  readonly mayWrite: boolean;
  readonly isBusy: boolean;
  readonly onMark: () => void;
  readonly onApprove: (hash: string) => void;
  readonly onRelease: (hash: string, isAmended: boolean) => void;
}

/** DC12: pending, approved by a second person, released, amended. */
export function VersionsPart({ view, person, mayWrite, isBusy, onMark, onApprove, onRelease }: VersionsPartProps) {
  const t = useMessages();
  const [isReading, setReading] = useState(false);
  const { call, versions, table, hash, openings, slug } = view;
  const [newest] = versions;
  const pending = newest?.releasedAt === null ? newest : null;
  const isStale = pending !== null && pending.hash !== hash;
  const isOut = versions.some(({ releasedAt }) => releasedAt !== null);
  const stateOf = ({ releasedAt, checkedAt }: DecisionView['versions'][number]) => (releasedAt !== null ? t('release.released', { time: localTime(t.language, releasedAt) }) : checkedAt !== null ? t('decision.approved') : t('decision.pending'));
  return (
    <section className={styles.stack} aria-labelledby="decision-versions">
      <h2 id="decision-versions">{t('decision.versions')}</h2>
      {versions.length === 0 ? <p className={styles.soft}>{t('decision.noVersion')}</p> : (
        <ol className={styles.versions} reversed>
          {versions.map((version) => (
            <li key={version.number} className={styles.version}>
              <p><b>{t('release.version', { n: version.number })}</b> <Badge tone={version.releasedAt === null ? 'notice' : 'right'}>{stateOf(version)}</Badge></p>
              <p className={styles.soft}>
                {t('decision.made', { name: version.madeBy ?? '—', time: localTime(t.language, version.madeAt) })}
                {version.checkedAt === null ? null : ` · ${t('decision.checked', { name: version.checkedBy ?? '—', time: localTime(t.language, version.checkedAt) })}`}
              </p>
              {version.awards.map(({ id, works }) => (
                <p key={id}>{textIn(call.awards.find((award) => award.id === id)?.title ?? {}, t.language, call.reference)}: {table.works.filter((work) => works.includes(work.id)).map(workName).join('; ') || t('decision.nobody')}</p>
              ))}
              {version.reason === null ? null : <p>{textIn(version.reason, t.language, call.reference)}</p>}
            </li>
          ))}
        </ol>
      )}
      {isStale ? <p className={styles.notice}>{t('decision.stale')}</p> : null}
      <div className={styles.actions}>
        {mayWrite && (pending === null ? newest?.hash !== hash : isStale) ? (
          <Button tone="primary" isBusy={isBusy} disabled={openings.length > 0} onClick={onMark}>{pending !== null ? t('decision.markAgain') : isOut ? t('decision.amend') : t('decision.mark')}</Button>
        ) : null}
        {mayWrite && pending && !isStale && pending.checkedAt === null ? <Button tone={pending.madeBy === person.name ? 'secondary' : 'primary'} isBusy={isBusy} onClick={() => onApprove(pending.hash)}>{t('decision.approve')}</Button> : null}
        {mayWrite && pending && !isStale && pending.checkedAt !== null ? <Button tone="primary" isBusy={isBusy} onClick={() => onRelease(pending.hash, pending.number > 1)}>{t('decision.release')}</Button> : null}
        {table.works.length === 0 ? null : <Button onClick={() => setReading(true)}>{t('decision.preview')}</Button>}
        {isOut ? <a href={`/calls/${slug}/${t.language}/results`} target="_blank" rel="noreferrer">{t('decision.publicPage')}</a> : null}
      </div>
      {isReading ? <LettersDialog view={view} onClose={() => setReading(false)} /> : null}
    </section>
  );
}
