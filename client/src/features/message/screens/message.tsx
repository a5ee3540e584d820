import { type BatchPage, messageStates } from '@tabarman/shared/protocol/contract/messages.ts';
import { useCallback, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from '../../../desk/work-page.module.css';
import { searchOf } from '../about-in.ts';
import { LetterView } from '../letter-view.tsx';
import { MailState } from '../mail-state.tsx';
import { MessageForm } from '../message-form.tsx';
import { peopleWords } from '../people-words.ts';
import { ReaderCounts } from '../reader-counts.tsx';
import { ReaderTable } from '../reader-table.tsx';
import { RewordForm } from '../reword-form.tsx';

/** One message to many: looked through, approved, on its way, and what became of it. */
export function MessageScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => outcomeOf(api.messages.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(page) => <Looked key={`${page.number} ${page.hash}`} loaded={page} onAgain={again} />}</Loaded>;
}

function Looked({ loaded, onAgain }: { readonly loaded: BatchPage; readonly onAgain: () => void }) {
  const t = useMessages();
  const [page, setPage] = useState(loaded);
  const [isBusy, setBusy] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, kind, state, title, people, of, about, deadline, readers, missing, previews, madeBy, madeAt, approvedBy, approvedAt, changedAt, endedAt, isPublic, hash } = page;
  const isOut = kind === 'announcement' && (state === 'approved' || state === 'stopped');
  const counts = messageStates.map((one) => ({ one, n: readers.filter((reader) => reader.state === one).length })).filter(({ n }) => n > 0);
  const take = async (step: Promise<Outcome<BatchPage>>) => {
    setBusy(true);
    const taken = await step;
    setBusy(false);
    setFailure(taken.ok ? null : taken.failure);
    if (taken.ok) setPage(taken.data);
  };
  const press = (step: (input: { id: string }) => Promise<BatchPage>) => void take(outcomeOf(step({ id })));
  const withFault = readers.filter(({ fault }) => fault !== null).length;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{page.subject} <Badge tone={state === 'drafted' ? 'notice' : 'plain'}>{t(`message.state.${state}`)}</Badge>{isPublic ? <> <Badge>{t('message.publicBadge')}</Badge></> : null}</h1>
        <LinkButton href={about.by === 'season' ? '/messages' : `/messages${searchOf({ by: 'call', id: about.id })}`}>{t(about.by === 'season' ? 'message.back' : 'word.back')}</LinkButton>
      </div>
      <MailState hasServer={page.hasServer} halt={page.halt} />
      <div>
        <p>{title} · {peopleWords(t, people, of)}</p>
        {deadline === null ? null : <p>{t('message.deadline')}: {localTime(t.language, deadline)}</p>}
        <p className={styles.soft}>{madeBy === null ? t('message.prepared', { time: localTime(t.language, madeAt) }) : t('message.madeBy', { name: madeBy, time: localTime(t.language, madeAt) })}</p>
        {approvedAt === null ? null : <p className={styles.soft}>{t('message.approvedBy', { name: approvedBy ?? t('message.nobody'), time: localTime(t.language, approvedAt) })}</p>}
        {changedAt === null ? null : <p className={styles.soft}>{t('message.changedAt', { time: localTime(t.language, changedAt) })}</p>}
        {endedAt === null || approvedAt === null ? null : <p className={styles.soft}>{t('message.endedAt', { time: localTime(t.language, endedAt) })}</p>}
        {missing.length === 0 || page.words === null ? null : <p>{t('message.missing', { languages: missing.map((one) => languageNames[one]).join(', ') })}</p>}
      </div>
      {isChanging ? <Changing page={page} isOut={isOut} onClose={() => setChanging(false)} onChanged={(changed) => { setPage(changed); setChanging(false); }} /> : <Previews previews={previews} />}
      <Card role="region" aria-labelledby="readers">
        <div className={styles.stack}>
          <h2 id="readers">{t('message.readers', { n: readers.length })}</h2>
          {state === 'drafted' && withFault > 0 ? <p>{t('message.withFault', { n: withFault })}</p> : null}
          {counts.length === 0 ? null : <p>{counts.map(({ one, n }) => t('message.count', { what: t(`message.is.${one}`), n })).join(' · ')}</p>}
          <ReaderCounts readers={readers} />
          <ReaderTable readers={readers} />
        </div>
      </Card>
      {state === 'drafted' ? <p>{t('message.approveText')}</p> : null}
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      <div className={styles.actions}>
        {state === 'drafted' ? <Button tone="primary" isBusy={isBusy} onClick={() => void take(outcomeOf(api.messages.approve({ id, hash })))}>{t('message.approve', { n: readers.length })}</Button> : null}
        {(state === 'drafted' || isOut) && !isChanging ? <Button onClick={() => setChanging(true)}>{t('message.change')}</Button> : null}
        {state === 'approved' ? <Button isBusy={isBusy} onClick={() => press(api.messages.stop)}>{t('message.stop')}</Button> : null}
        {state === 'stopped' ? <Button tone="primary" isBusy={isBusy} onClick={() => press(api.messages.goOn)}>{t('message.goOn')}</Button> : null}
        {state === 'approved' && readers.some((reader) => reader.state === 'failed') ? <Button isBusy={isBusy} onClick={() => press(api.messages.retry)}>{t('message.retry')}</Button> : null}
        <Button onClick={onAgain}>{t('message.again')}</Button>
        {state === 'cancelled' ? null : <Button onClick={() => setCancelling(true)}>{t(isOut ? 'message.withdraw' : 'message.cancel')}</Button>}
      </div>
      <ConfirmDialog
        isOpen={isCancelling} title={t(isOut ? 'message.withdrawAsk' : 'message.cancelAsk')} confirmLabel={t(isOut ? 'message.withdraw' : 'message.cancel')} cancelLabel={t('word.back')} isDangerous
        onConfirm={() => press(api.messages.cancel)} onClose={() => setCancelling(false)}
      >
        <p>{t(isOut ? 'message.withdrawText' : 'message.cancelText')}</p>
      </ConfirmDialog>
    </div>
  );
}

function Previews({ previews }: Pick<BatchPage, 'previews'>) {
  const t = useMessages();
  const [chosen, setChosen] = useState(previews.find(({ readers }) => readers > 0)?.language ?? previews[0]?.language);
  const shown = previews.find(({ language }) => language === chosen);
  if (!shown || chosen === undefined) return <p>{t('error.message_empty')}</p>;
  return (
    <section className={styles.stack} aria-labelledby="preview">
      <h2 id="preview">{t('message.preview')}</h2>
      <Segmented label={t('message.language')} value={chosen} segments={previews.map(({ language, readers }) => ({ value: language, label: `${languageNames[language]} (${readers})` }))} onChange={setChosen} />
      <LetterView letter={shown.letter} path={shown.path} />
    </section>
  );
}

function Changing({ page, isOut, onChanged, onClose }: { readonly page: BatchPage; readonly isOut: boolean; readonly onChanged: (page: BatchPage) => void; readonly onClose: () => void }) {
  const t = useMessages();
  const { about, id, number, kind, people, countries, deadline, words, isPublic } = page;
  const load = useCallback(() => outcomeOf(api.messages.audience(about)), [about]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(audience) => isOut ? <RewordForm page={page} audience={audience} onChanged={onChanged} onClose={onClose} /> : (
        <MessageForm
          audience={audience} hasKind initial={{ kind, people, countries, deadline, words, isPublic }} label={t('message.look')}
          onSend={async ({ people: to, countries: of, deadline: until, words: said, isPublic: toAll }) => {
            const changed = await outcomeOf(api.messages.change({ id, number, people: to, countries: of, deadline: until, words: said, isPublic: toAll }));
            if (!changed.ok) return changed.failure;
            onChanged(changed.data);
            return null;
          }}
        />
      )}
    </Loaded>
  );
}
