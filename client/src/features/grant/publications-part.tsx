import type { Publication } from '@tabarman/shared/grant/figures.ts';
import type { GrantView, PublicationView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import season from '../../desk/work-page.module.css';
import type { ChangeGrant } from './change-grant.ts';
import styles from './grant.module.css';
import { shownDay } from './money.ts';
import { PublicationForm } from './publication-form.tsx';
import { ReadingForm } from './reading-form.tsx';
import { ReadingsTable } from './readings-table.tsx';

interface PublicationsPartProps {
  readonly callId: string;
  readonly grant: GrantView;
  readonly today: string;
  readonly change: ChangeGrant;
}

/** GR8: where the work was published, with its numbers. */
export function PublicationsPart({ callId, grant, today, change }: PublicationsPartProps) {
  const t = useMessages();
  const form = useId();
  const [open, setOpen] = useState<{ readonly what: 'add' } | { readonly what: 'read' | 'remove'; readonly of: PublicationView } | null>(null);
  const at = { id: callId, grantId: grant.id };
  const close = () => setOpen(null);
  const done = async (sent: Promise<boolean>) => {
    if (await sent) close();
  };
  const actions = <><Button onClick={close}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary">{t('word.save')}</Button></>;
  const start: Publication = { title: grant.work.title, url: '', kind: 'article', language: t.language, topic: 'society', country: grant.work.country, publishedOn: today };
  return (
    <section className={styles.stack}>
      <h2>{t('grant.publications')}</h2>
      {grant.publications.length === 0 ? <p className={season.soft}>{t('grant.noPublications')}</p> : null}
      {grant.publications.map((publication) => (
        <article key={publication.id} className={styles.report}>
          <h3><a href={publication.url} target="_blank" rel="noreferrer">{publication.title}</a></h3>
          <p className={styles.facts}>{grantWord(t.language, `kind.${publication.kind}`)} · {languageNames[publication.language]} · {grantWord(t.language, `topic.${publication.topic}`)} · {shownDay(publication.publishedOn)}</p>
          <ReadingsTable language={t.language} publication={publication} />
          <div className={season.actions}>
            <Button onClick={() => setOpen({ what: 'read', of: publication })}>{t('grant.addReading')}</Button>
            <Button tone="quiet" onClick={() => setOpen({ what: 'remove', of: publication })}>{t('grant.removePublication')}</Button>
          </div>
        </article>
      ))}
      <div className={season.actions}><Button onClick={() => setOpen({ what: 'add' })}>{t('grant.addPublication')}</Button></div>
      {open?.what === 'add' ? (
        <Dialog isOpen title={t('grant.addPublication')} onClose={close} actions={actions}>
          <PublicationForm id={form} language={t.language} start={start} onSave={(publication) => void done(change(outcomeOf(api.grants.addPublication({ ...at, publication }))))} />
        </Dialog>
      ) : null}
      {open?.what === 'read' ? (
        <Dialog isOpen title={open.of.title} onClose={close} actions={actions}>
          <ReadingForm id={form} language={t.language} hint={t('grant.readingHint')} today={today} onSave={(reading) => void done(change(outcomeOf(api.grants.read({ ...at, publicationId: open.of.id, reading }))))} />
        </Dialog>
      ) : null}
      {open?.what === 'remove' ? (
        <ConfirmDialog
          isOpen isDangerous title={t('grant.removeAsk', { title: open.of.title })} confirmLabel={t('grant.removePublication')} cancelLabel={t('word.cancel')} onClose={close}
          onConfirm={() => void change(outcomeOf(api.grants.changePublication({ ...at, publicationId: open.of.id, publication: null })))}
        />
      ) : null}
    </section>
  );
}
