import { textIn } from '@tabarman/shared/kernel/text.ts';
import { lazy, Suspense, useEffect } from 'react';
import { useJuryMessages } from '../../../i18n/jury/messages.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { useErrorText } from './error-text.ts';
import { useDeliberated, useIsComparing, useJuror, useJurorState, useOpenWork } from './juror-context.tsx';
import { PairScreen } from './screens/pair-screen.tsx';
import { PairsHome } from './screens/pairs-home.tsx';
import { Queue } from './screens/queue.tsx';
import { WorkScreen } from './screens/work-screen.tsx';

const Deliberation = lazy(() => import('./screens/deliberation.tsx').then(({ Deliberation: it }) => ({ default: it })));

/** Everything that a juror sees. */
export function JuryApp() {
  const t = useMessages();
  const say = useJuryMessages();
  const device = useJuror();
  const errorText = useErrorText();
  const view = useJurorState((state) => state.kept.view);
  const error = useJurorState((state) => state.error);
  const isAway = useJurorState((state) => state.isAway);
  const isForgotten = useJurorState((state) => state.isForgotten);
  const workId = useOpenWork();
  const isComparing = useIsComparing();
  const deliberated = useDeliberated();
  useEffect(() => {
    document.title = view ? `${say('jury.title')} · ${textIn(view.call.title, t.language, view.call.reference)}` : t('app.name');
  });
  const banner = isAway ? <Banner>{say('jury.offline')}</Banner> : null;
  if (error === null && view !== null && view.pairs !== null && isComparing) return <PairScreen view={view} banner={banner} />;
  if (error === null && view !== null && view.pairs === null && workId !== null && view.queue.some(({ id }) => id === workId)) return <WorkScreen key={workId} workId={workId} view={view} banner={banner} />;
  if (error === null && view !== null && deliberated !== undefined) return <Suspense fallback={<ColumnPage banner={null}><Wait>{t('word.loading')}</Wait></ColumnPage>}><Deliberation view={view} workId={deliberated} /></Suspense>;
  return (
    <ColumnPage banner={banner}>
      {isForgotten ? (
        <>
          <Band />
          <Heading>{t('app.name')}</Heading>
          <p role="status">{say('jury.forgotten')}</p>
        </>
      ) : error !== null ? (
        <>
          <Band />
          <Heading>{t('app.name')}</Heading>
          <p role="alert">{errorText(error)}</p>
          <Button onClick={() => void device.refresh()}>{t('word.tryAgain')}</Button>
        </>
      ) : view === null ? <Wait>{t('word.loading')}</Wait> : view.pairs === null ? <Queue view={view} /> : <PairsHome view={view} />}
    </ColumnPage>
  );
}
