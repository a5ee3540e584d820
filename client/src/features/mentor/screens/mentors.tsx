import { may } from '@tabarman/shared/access/permissions.ts';
import type { MentorDeskView } from '@tabarman/shared/mentor/views.ts';
import { useCallback, useEffect, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { showToast } from '../../../ui/toast.tsx';
import season from '../../../desk/work-page.module.css';
import { CallHead } from '../../call/call-head.tsx';
import type { Person } from '../../session/store.ts';
import { FiguresPart } from '../desk/figures-part.tsx';
import { MentorsPart } from '../desk/mentors-part.tsx';
import { OverPart } from '../desk/over-part.tsx';
import { QueuePart } from '../desk/queue-part.tsx';

/** What teams and mentors do meanwhile is seen soon. */
const LOOK_MS = 3_000;

/** TB18: mentors of a call, and their queue as it is now. */
export function MentorsScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.mentors.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(loaded) => (
        <div className={season.page}>
          <CallHead id={id} page={t('mentors.title')} call={loaded} person={person} />
          {!loaded.hasTeams ? <p>{t('mentors.alone')}</p> : !loaded.isPublished ? <p>{t('mentors.notPublic')}</p> : <Panel id={id} loaded={loaded} person={person} />}
        </div>
      )}
    </Loaded>
  );
}

type Part = 'queue' | 'mentors' | 'over';

function Panel({ id, loaded, person }: { readonly id: string; readonly loaded: MentorDeskView; readonly person: Person }) {
  const t = useMessages();
  const [{ view, skewMs }, setSeen] = useState(() => seenNow(loaded));
  const [isAway, setAway] = useState(false);
  const [open, setOpen] = useState<Part>(loaded.mentors.length === 0 ? 'mentors' : 'queue');
  const onView = useCallback((next: MentorDeskView) => setSeen((before) => (next.now >= before.view.now ? seenNow(next) : before)), []);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const now = await outcomeOf(api.mentors.get({ id }));
      setAway(!now.ok && now.failure === 'unreachable');
      if (now.ok) onView(now.data);
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [id, onView]);
  /** True when it was done; what is so now is shown either way. */
  const act = async (request: Promise<MentorDeskView>): Promise<boolean> => {
    const done = await outcomeOf(request);
    if (done.ok) onView(done.data);
    else {
      showToast(failureText(t, done.failure));
      const now = await outcomeOf(api.mentors.get({ id }));
      if (now.ok) onView(now.data);
    }
    return done.ok;
  };
  const part = { id, view, skewMs, act, onView, mayWrite: may(person.role, 'call.write') };
  return (
    <>
      {isAway ? <Banner>{failureText(t, 'unreachable')}</Banner> : null}
      {view.mayAsk ? null : <p>{t('mentors.closed')}</p>}
      <FiguresPart {...part} />
      <Tabs<Part>
        label={t('mentors.title')} open={open} onOpen={setOpen}
        tabs={[
          { name: 'queue', label: t('mentors.queue'), waiting: view.figures.waiting, content: <QueuePart {...part} /> },
          { name: 'mentors', label: t('mentors.title'), content: <MentorsPart {...part} person={person} /> },
          { name: 'over', label: t('mentors.over'), content: <OverPart {...part} /> },
        ]}
      />
    </>
  );
}

const seenNow = (view: MentorDeskView) => ({ view, skewMs: view.now - Date.now() });
