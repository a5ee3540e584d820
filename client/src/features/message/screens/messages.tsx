import { messageStates } from '@tabarman/shared/protocol/contract/messages.ts';
import { useSearch } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from '../../../desk/work-page.module.css';
import { aboutIn, searchOf } from '../about-in.ts';
import { MailState } from '../mail-state.tsx';
import { peopleWords } from '../people-words.ts';

type Listed = Awaited<ReturnType<typeof api.messages.list>>['batches'][number];

const loadMessages = () => outcomeOf(api.messages.list());

/** ME5: what is prepared, goes out, and went out; of one season or call where the address names it. */
export function MessagesScreen() {
  const t = useMessages();
  const [loading, again] = useLoad(loadMessages);
  const about = aboutIn(useSearch());
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('message.title')}</h1>
        <div className={styles.actions}>
          {about?.by === 'call' ? <LinkButton href={`/calls/${about.id}`}>{t('call.back')}</LinkButton> : null}
          {about === null ? null : <LinkButton href="/messages">{t('message.all')}</LinkButton>}
          <LinkButton href={`/messages/new${searchOf(about)}`} tone="primary">{t('message.new')}</LinkButton>
        </div>
      </div>
      <p>{t('message.text')}</p>
      <Loaded loading={loading} onTryAgain={again}>
        {({ batches, hasServer, halt }) => {
          const listed = batches.filter((batch) => about === null || (batch.about.id === about.id && (batch.about.by === about.by || (about.by === 'call' && batch.about.by === 'jury'))));
          return (
            <>
              <MailState hasServer={hasServer} halt={halt} />
              {listed.length === 0 ? <p className={styles.soft}>{t('message.none')}</p> : <ul className={styles.list}>{listed.map((batch) => <Line key={batch.id} batch={batch} />)}</ul>}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Line({ batch }: { readonly batch: Listed }) {
  const t = useMessages();
  const { id, title, subject, state, people, of, madeBy, madeAt, planned, counts, isPublic } = batch;
  const told = messageStates.filter((one) => counts[one] > 0).map((one) => t('message.count', { what: t(`message.is.${one}`), n: counts[one] }));
  return (
    <li className={styles.line}>
      <div>
        <h2>{subject} <Badge tone={state === 'drafted' ? 'notice' : state === 'stopped' ? 'wrong' : 'plain'}>{t(`message.state.${state}`)}</Badge>{isPublic ? <> <Badge>{t('message.publicBadge')}</Badge></> : null}</h2>
        <p>{title} · {peopleWords(t, people, of)}</p>
        <p className={styles.soft}>{state === 'drafted' ? t('message.planned', { n: planned }) : told.join(' · ')}</p>
        <p className={styles.soft}>{madeBy === null ? t('message.prepared', { time: localTime(t.language, madeAt) }) : t('message.madeBy', { name: madeBy, time: localTime(t.language, madeAt) })}</p>
      </div>
      <LinkButton href={`/messages/${id}`} tone={state === 'drafted' ? 'primary' : 'secondary'}>{t('message.open')}</LinkButton>
    </li>
  );
}
