import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { MentoringView } from '@tabarman/shared/mentor/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { showMentorLanguage, useMentorMessages } from '../../../i18n/mentor/messages.ts';
import { chooseLanguage, useMessages } from '../../../i18n/phone/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { LanguagePicker } from '../../../ui/language-picker.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { Refused } from '../refused.tsx';
import type { MentorDevice } from './mentor-device.ts';
import styles from './mentor.module.css';
import { OwnData } from './own-data.tsx';
import { OwnTicket } from './own-ticket.tsx';
import { DonePart, QueuePart } from './queue-part.tsx';

/** Everything that a mentor sees. */
export function MentorApp({ device }: { readonly device: MentorDevice }) {
  const t = useMessages();
  const say = useMentorMessages();
  const { view, error, isAway } = useStore(device.followed.state);
  const [isErased, setErased] = useState(false);
  const waiting = isErased ? 0 : (view?.queue.length ?? 0);
  useEffect(() => {
    const title = view ? `${say('mentor.title')} · ${textIn(view.call.title, t.language, view.call.reference)}` : t('app.name');
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
  });
  const choose = async (language: Language) => {
    await showMentorLanguage(language);
    await chooseLanguage(language);
  };
  return (
    <ColumnPage banner={isAway ? <Banner>{say('mentor.offline')}</Banner> : null}>
      <Band />
      <Heading>{view ? textIn(view.call.title, t.language, view.call.reference) : t('app.name')}</Heading>
      {isErased ? <p role="status">{say('mentor.erased')}</p> : error !== null ? (
        <>
          <Refused error={error} />
          <Button onClick={device.followed.follow}>{t('word.tryAgain')}</Button>
        </>
      ) : view === null ? <Wait>{t('word.loading')}</Wait> : <Mentoring view={view} device={device} onErased={() => setErased(true)} />}
      <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />
    </ColumnPage>
  );
}

function Mentoring({ view, device, onErased }: { readonly view: MentoringView; readonly device: MentorDevice; readonly onErased: () => void }) {
  const say = useMentorMessages();
  const { skewMs } = useStore(device.followed.state);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const act = async (ticketId: string, what: 'claim' | 'return' | 'closing', body?: object): Promise<boolean> => {
    setBusy(ticketId);
    const refused = await device.act(ticketId, what, body);
    setBusy(null);
    setError(refused);
    return refused === null;
  };
  const { about } = view.mentor;
  return (
    <div className={styles.stack}>
      <p>{say('mentor.hello', { name: about.name })}{about.topics.length === 0 ? null : <span className={styles.soft}> {about.topics.join(', ')}</span>}</p>
      <Refused error={error} />
      {view.own === null ? null : <OwnTicket key={view.own.id} ticket={view.own} skewMs={skewMs} notePlace={device.notePlace(view.own.id)} isBusy={busy === view.own.id} onDo={act} />}
      <QueuePart view={view} skewMs={skewMs} busy={busy} onClaim={(id) => void act(id, 'claim')} />
      <DonePart done={view.done} />
      <OwnData name={about.name} device={device} onErased={onErased} />
    </div>
  );
}
