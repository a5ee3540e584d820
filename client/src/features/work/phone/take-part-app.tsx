import { textIn } from '@tabarman/shared/kernel/text.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useEntrantMessages } from '../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../i18n/taking/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { agreedOf, lacksIn, recordOf, type Step, StepScreen, stepsOf } from '../../entrant/record.ts';
import { OwnGrants } from '../../grant/own-grants.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { Overview } from './screens/overview.tsx';
import { Welcome } from './screens/welcome.tsx';
import type { OpenCall } from './taker.ts';
import { useTaker, useTakerState } from './taker-context.tsx';
import { useErrorText } from './use-error-text.ts';

const loadForm = () => import('./screens/work-form.tsx').then(({ WorkForm: it }) => ({ default: it }));
const WorkForm = lazy(loadForm);
const loadPass = () => import('./screens/pass.tsx').then(({ Pass: it }) => ({ default: it }));
const Pass = lazy(loadPass);
const Claims = lazy(() => import('./screens/claims.tsx').then(({ Claims: it }) => ({ default: it })));

/** Everything that somebody sees who takes part in a call. */
export function TakePartApp() {
  const t = useMessages();
  const say = useTakingMessages();
  const enter = useEntrantMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const call = useTakerState((state) => state.of);
  const error = useTakerState((state) => state.error);
  const isAway = useTakerState((state) => state.isAway);
  const hasView = useTakerState((state) => state.kept.view !== null);
  useEffect(() => {
    document.title = call ? `${say('take.title')} · ${textIn(call.title, t.language, call.reference)}` : t('app.name');
  });
  return (
    <ColumnPage banner={isAway ? <Banner>{enter('enter.offline')}</Banner> : null}>
      {error !== null ? (
        <>
          <Band />
          <Heading>{t('app.name')}</Heading>
          <p role="alert">{errorText(error)}</p>
          <Button onClick={() => void taker.refresh()}>{t('word.tryAgain')}</Button>
        </>
      ) : call === null ? <Wait>{t('word.loading')}</Wait> : hasView ? <TakingPart call={call} /> : <Welcome call={call} />}
    </ColumnPage>
  );
}

/** From the first thing that is missing of the record on; then everything on one page, and the work on its own. */
function TakingPart({ call }: { readonly call: OpenCall }) {
  const t = useMessages();
  const taker = useTaker();
  const kept = useTakerState((state) => state.kept);
  const record = recordOf(kept);
  const agreed = agreedOf(kept);
  const asked = stepsOf(call);
  const missing = (step: Step) => record !== null && lacksIn(step, record, agreed, call).length > 0;
  const [shown, setShown] = useState<Step | 'work' | 'after' | 'pass' | 'claims' | null>(asked.find(missing) ?? null);
  // Loaded ahead: whoever opens it may have lost the network meanwhile.
  useEffect(() => void Promise.all([loadForm(), loadPass()]).catch(() => null), []);
  if (!record) return null;
  if (shown === null) return <Overview call={call} onChange={setShown} onWork={() => setShown('work')} onAfter={() => setShown('after')} onPass={() => setShown('pass')} onClaims={() => setShown('claims')} />;
  if (shown === 'claims') return <Suspense fallback={<Wait>{t('word.loading')}</Wait>}><Claims onBack={() => setShown(null)} /></Suspense>;
  if (shown === 'pass') return <Suspense fallback={<Wait>{t('word.loading')}</Wait>}><Pass call={call} onBack={() => setShown(null)} /></Suspense>;
  if (shown === 'after') return <Suspense fallback={<Wait>{t('word.loading')}</Wait>}><OwnGrants slug={taker.slug} ownKey={taker.key} onBack={() => setShown(null)} /></Suspense>;
  if (shown === 'work') return <Suspense fallback={<Wait>{t('word.loading')}</Wait>}><WorkForm call={call} onBack={() => setShown(null)} /></Suspense>;
  const at = asked.indexOf(shown);
  const next = () => setShown(asked.find((one) => one !== shown && missing(one)) ?? null);
  return <StepScreen key={shown} step={shown} steps={asked} of={call} record={record} agreed={agreed} onNext={next} onBack={at > 0 ? () => setShown(asked[at - 1] ?? null) : null} />;
}
