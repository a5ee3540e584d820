import { useEffect, useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { useRunMessages } from '../../../i18n/run/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, errorWords, Heading } from '../../game/page-head.ts';
import { useParticipant, useParticipantState } from './participant-context.tsx';
import { Attempt } from './screens/attempt.tsx';
import { End } from './screens/end.tsx';
import { Welcome } from './screens/welcome.tsx';

/** Everything that a participant of a run sees. */
export function RunApp() {
  const t = useMessages();
  const run = useParticipantState((state) => state.run);
  const taking = useParticipantState((state) => state.kept.taking);
  const [isBegun, setBegun] = useState(false);
  useEffect(() => {
    document.title = run ? `${run.title} · ${t('app.name')}` : t('app.name');
  });
  return (
    <ColumnPage banner={<Away />}>
      <Screen isBegun={isBegun} onBegun={setBegun} key={taking?.attempt.id ?? 'none'} />
    </ColumnPage>
  );
}

function Screen({ isBegun, onBegun }: { readonly isBegun: boolean; readonly onBegun: (isBegun: boolean) => void }) {
  const t = useMessages();
  const participant = useParticipant();
  const run = useParticipantState((state) => state.run);
  const error = useParticipantState((state) => state.error);
  const { taking, handIn } = useParticipantState((state) => state.kept);
  if (error !== null) {
    return (
      <>
        <Band />
        <Heading>{t('app.name')}</Heading>
        <p role="alert">{errorWords(t, error)}</p>
        <Button onClick={() => void participant.refresh()}>{t('word.tryAgain')}</Button>
      </>
    );
  }
  if (run === null) return <Wait>{t('word.loading')}</Wait>;
  if (taking && (taking.attempt.isOver || handIn === taking.attempt.id)) {
    return isBegun ? <End taking={taking} onAgain={() => onBegun(false)} /> : <Welcome run={run} onBegun={() => onBegun(true)} />;
  }
  return taking && isBegun ? <Attempt taking={taking} /> : <Welcome run={run} onBegun={() => onBegun(true)} />;
}

/** Says that nothing gets through, and that nothing is lost. */
function Away() {
  const t = useRunMessages();
  const isAway = useParticipantState((state) => state.isAway);
  return isAway ? <Banner>{t('take.offline')}</Banner> : null;
}
