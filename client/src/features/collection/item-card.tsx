import { licenceName } from '@tabarman/shared/collection/licence.ts';
import type { DeskItem } from '@tabarman/shared/collection/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useId, useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { localTime } from '../../i18n/local-time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import season from '../../desk/work-page.module.css';
import styles from './collection.module.css';
import { ItemForm } from './item-form.tsx';

interface ItemCardProps {
  readonly of: DeskItem;
  readonly told: (request: Promise<Outcome<DeskItem[]>>) => Promise<boolean>;
}

const tones = { offered: 'notice', public: 'right', out: 'plain' } as const;

/** One work with where it is from, and what may be done with it now. */
export function ItemCard({ of: { id, code, item, state, source, consent, out }, told }: ItemCardProps) {
  const t = useMessages();
  const form = useId();
  const [open, setOpen] = useState<'change' | 'out' | null>(null);
  const [note, setNote] = useState('');
  const title = textIn(item.title, t.language, 'ru');
  const close = () => setOpen(null);
  const change = async (request: Promise<Outcome<DeskItem[]>>) => {
    if (await told(request)) close();
  };
  const facts = [grantWord(t.language, `kind.${item.kind}`), item.languages.map((one) => languageNames[one]).join(', '), item.countries.map((one) => countryName(one, t.language)).join(', '), item.topics.map((one) => grantWord(t.language, `topic.${one}`)).join(', '), licenceName(item.licence)];
  return (
    <article className={styles.item}>
      <h2><a href={item.url} target="_blank" rel="noreferrer">{title}</a> <Badge tone={tones[state]}>{t(`collection.state.${state}`)}</Badge></h2>
      <p>{textIn(item.summary, t.language, 'ru')}</p>
      <p className={season.soft}>{item.credit}</p>
      <p className={season.soft}>{facts.join(' · ')}</p>
      {source === null ? null : <p className={season.soft}>{t('collection.from', { name: source.name })}</p>}
      {consent === null ? null : <p className={season.soft}>{consent.by === 'makers' ? t('collection.consent.makers', { time: localTime(t.language, consent.at) }) : t('collection.consent.organisers', { note: consent.note })}</p>}
      {out === null ? null : <p>{t(`collection.outBy.${out.by}`, { time: localTime(t.language, out.at) })}{out.note === '' ? '' : `. ${out.note}`}</p>}
      <div className={season.actions}>
        {state === 'public' ? <a href={`/collection/${t.language}/${code}`} target="_blank" rel="noreferrer">{t('collection.page')} {code}</a> : null}
        {state === 'public' ? <a href={`/k/${code}/qr.svg`} download={`${code}.svg`}>{t('collection.qr')}</a> : null}
        {state === 'public' || out?.by === 'makers' ? null : <Button tone="primary" onClick={() => void told(outcomeOf(api.collection.move({ id, state: 'public' })))}>{t('collection.show')}</Button>}
        {out?.by === 'makers' ? null : <Button onClick={() => setOpen('change')}>{t('collection.change')}</Button>}
        {state === 'out' ? null : <Button tone="quiet" onClick={() => setOpen('out')}>{t('collection.takeOut')}</Button>}
      </div>
      {open === 'change' ? (
        <Dialog isOpen title={t('collection.change')} onClose={close} actions={<><Button onClick={close}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary">{t('word.save')}</Button></>}>
          <ItemForm id={form} language={t.language} start={item} onSave={(next) => void change(outcomeOf(api.collection.change({ id, item: next })))} />
        </Dialog>
      ) : null}
      {open === 'out' ? (
        <Dialog
          isOpen title={t('collection.takeOutAsk', { title })} onClose={close}
          actions={<><Button onClick={close}>{t('word.cancel')}</Button><Button tone="danger" onClick={() => void change(outcomeOf(api.collection.move({ id, state: 'out', note: note.trim() })))}>{t('collection.takeOut')}</Button></>}
        >
          <p>{t('collection.takeOutText')}</p>
          <Field label={t('collection.note')} maxLength={1_000} value={note} onChange={({ target }) => setNote(target.value)} />
        </Dialog>
      ) : null}
    </article>
  );
}
