import type { BoxView } from '@tabarman/shared/protocol/contract/boxes.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { DownloadLink } from '../../desk/download-link.tsx';
import { failureText } from '../../desk/failure-text.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ProjectorLanguages } from '../game/projector-languages.tsx';
import styles from '../../desk/work-page.module.css';

interface OpenedBundleProps {
  readonly bundle: BoxView[number];
  readonly onChanged: () => void;
}

/** HB2–HB5: one bundle on this laptop, from whose it is to the file that goes back. */
export function OpenedBundle({ bundle, onChanged }: OpenedBundleProps) {
  const t = useMessages();
  const [languages, setLanguages] = useState<Language[]>([t.language]);
  const [startKey, setStartKey] = useState('');
  const { live, begins } = bundle;
  const titles = [bundle.season, bundle.stage, bundle.game].map((title) => textIn(title, t.language, bundle.reference));
  const make = async () => {
    const made = await outcomeOf(api.boxes.makeGame({ id: bundle.id, projectorLanguages: languages }));
    if (made.ok) onChanged();
    else showToast(failureText(t, made.failure));
  };
  const { isBusy, failure, submit } = useForm(async () => {
    const begun = await outcomeOf(api.boxes.begin({ id: bundle.id, startKey }));
    if (!begun.ok) return begun.failure;
    onChanged();
    return null;
  });
  return (
    <Card>
      <section className={styles.stack} aria-label={bundle.venue}>
        <h2>{bundle.venue} {bundle.isBegun ? <Badge tone="right">{t('box.begun')}</Badge> : <Badge>{t('box.sealed')}</Badge>}</h2>
        <p>{titles.join(' · ')}</p>
        <p className={styles.soft}>{t('box.fingerprint', { key: bundle.fingerprint })}</p>
        {begins ? <p className={styles.soft}>{t('venue.window', { from: localTime(t.language, begins.from), until: localTime(t.language, begins.until) })}</p> : null}
        {live ? (
          <div className={styles.actions}>
            <p>{t('venue.pin', { pin: live.pin })}</p>
            <LinkButton href={`/games/${live.gameId}`} tone={bundle.isBegun && live.state !== 'finished' ? 'primary' : 'secondary'}>{t('venue.desk')}</LinkButton>
          </div>
        ) : (
          <>
            <ProjectorLanguages value={languages} onChange={setLanguages} />
            <div className={styles.actions}><Button tone="primary" onClick={() => void make()}>{t('venue.makeGame')}</Button></div>
          </>
        )}
        {bundle.isBegun ? null : (
          <form className={styles.stack} onSubmit={submit}>
            <Field label={t('box.startKey')} hint={t('box.startKeyHint')} required autoComplete="off" maxLength={80} value={startKey} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setStartKey(target.value)} />
            <div className={styles.actions}><Button type="submit" isBusy={isBusy}>{t('box.begin')}</Button></div>
          </form>
        )}
        <h3>{t('venue.roster')}</h3>
        {bundle.roster.length === 0 ? <p className={styles.soft}>{t('venue.nobodyExpected')}</p> : (
          <ul className={styles.list}>{bundle.roster.map(({ id, name, isSeated }) => <li key={id}>{name} {isSeated ? <Badge tone="right">{t('venue.seated')}</Badge> : null}</li>)}</ul>
        )}
        {live?.state === 'finished' && bundle.isBegun ? <div className={styles.actions}><DownloadLink path={`/boxes/${bundle.id}/result`}>{t('box.result')}</DownloadLink></div> : null}
      </section>
    </Card>
  );
}
