import { may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import type { Person } from '../../session/store.ts';
import styles from '../../../desk/work-page.module.css';

const loadSeasons = () => outcomeOf(api.seasons.list());

/** All seasons, newest first. */
export function SeasonsScreen({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [loading, again] = useLoad(loadSeasons);
  const [isNew, setNew] = useState(false);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('season.title')}</h1>
        <LinkButton href="/box">{t('box.title')}</LinkButton>
        {may(person.role, 'season.write') ? <Button tone="primary" onClick={() => setNew(true)}>{t('season.new')}</Button> : null}
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(seasons) => (seasons.length === 0 ? <p className={styles.soft}>{t('season.none')}</p> : (
          <ul className={styles.list}>
            {seasons.map(({ id, title, reference, published, updatedAt }) => (
              <li key={id} className={styles.line}>
                <div>
                  <h2>{textIn(title, t.language, reference)} <Badge tone={published === null ? 'plain' : 'notice'}>{published === null ? t('season.notPublic') : t('season.isPublic')}</Badge></h2>
                  <p className={styles.soft}>{t('season.changedAt', { time: localTime(t.language, updatedAt) })}</p>
                </div>
                <LinkButton href={`/seasons/${id}`}>{t('season.open')}</LinkButton>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
      {isNew ? <NewSeasonDialog onClose={() => setNew(false)} /> : null}
    </div>
  );
}

function NewSeasonDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages();
  const form = useId();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const made = await outcomeOf(api.seasons.create({ title: title.trim(), language: t.language }));
    if (!made.ok) return made.failure;
    go(`/seasons/${made.data.id}`);
    return null;
  });
  return (
    <Dialog
      isOpen title={t('season.new')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('season.create')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <p>{t('season.newText')}</p>
        <Field label={t('season.name')} required maxLength={160} pattern=".*\S.*" value={title} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setTitle(target.value)} />
      </form>
    </Dialog>
  );
}
