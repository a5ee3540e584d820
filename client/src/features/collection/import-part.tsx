import { licenceName } from '@tabarman/shared/collection/licence.ts';
import type { DeskItem, FeedPreview } from '@tabarman/shared/collection/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import season from '../../desk/work-page.module.css';
import styles from './collection.module.css';

type Entry = FeedPreview['entries'][number];

/** PB8: the works of another collection, seen before they are taken. */
export function ImportPart({ told }: { readonly told: (request: Promise<Outcome<DeskItem[]>>) => Promise<boolean> }) {
  const t = useMessages();
  const [url, setUrl] = useState('');
  const [seen, setSeen] = useState<{ readonly url: string; readonly feed: FeedPreview } | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const look = async (at: string): Promise<Failure | null> => {
    const found = await outcomeOf(api.collection.preview({ url: at }));
    if (!found.ok) return found.failure;
    setLeft(new Set());
    setSeen({ url: at, feed: found.data });
    return null;
  };
  const { isBusy, failure, submit } = useForm(() => look(url.trim()));
  const chosen = seen?.feed.entries.filter(({ id, state }) => state === 'new' && !left.has(id)) ?? [];
  const take = async () => {
    if (!seen || !(await told(outcomeOf(api.collection.take({ url: seen.url, entries: chosen.map(({ id, hash }) => ({ id, hash })) }))))) return;
    showToast(t('collection.taken'));
    await look(seen.url);
  };
  const toggle = (id: string) => setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <div className={season.page}>
      <form className={styles.form} onSubmit={submit}>
        <p className={season.soft}>{t('collection.importText')}</p>
        <Field label={t('collection.address')} type="url" required maxLength={500} placeholder="https://…/collection/feed.json" value={url} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setUrl(target.value)} />
        <div className={season.actions}><Button type="submit" tone={seen === null ? 'primary' : 'secondary'} isBusy={isBusy}>{t('collection.preview')}</Button></div>
      </form>
      {seen === null ? null : (
        <section className={season.page} aria-label={seen.feed.title}>
          <h2>{seen.feed.title}</h2>
          {seen.feed.isWhole ? null : <p>{t('collection.notWhole')}</p>}
          {seen.feed.entries.length === 0 ? <p className={season.soft}>{t('collection.empty')}</p> : null}
          {seen.feed.entries.map((entry) => <EntryLine key={entry.id} entry={entry} isChosen={!left.has(entry.id)} onToggle={() => toggle(entry.id)} />)}
          {chosen.length === 0 ? null : <div className={season.bar}><Button tone="primary" onClick={() => void take()}>{t('collection.take', { n: chosen.length })}</Button></div>}
        </section>
      )}
    </div>
  );
}

function EntryLine({ entry: { title, url, before, item, state }, isChosen, onToggle }: { readonly entry: Entry; readonly isChosen: boolean; readonly onToggle: () => void }) {
  const t = useMessages();
  const name = item ? textIn(item.title, t.language, 'ru') : title;
  return (
    <div className={styles.item}>
      <div className={styles.entry}>
        <input type="checkbox" aria-label={name} disabled={state !== 'new'} checked={state === 'new' && isChosen} onChange={onToggle} />
        <span><b>{name}</b> <Badge tone={state === 'new' ? 'notice' : 'plain'}>{t(`collection.entry.${state}`)}</Badge></span>
      </div>
      {item === null ? null : (
        <>
          <p>{textIn(item.summary, t.language, 'ru')}</p>
          <p className={season.soft}>{item.credit} · {licenceName(item.licence)}{before === '' ? '' : ` · ${t('collection.from', { name: before })}`}</p>
        </>
      )}
      {url === '' ? null : <p><a href={url} target="_blank" rel="noreferrer">{url}</a></p>}
    </div>
  );
}
