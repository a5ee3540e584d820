import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { useEffect, useState } from 'react';
import { useEntrantMessages } from '../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { errorText } from './error-text.ts';
import { agreedOf, recordOf } from './keeper.ts';
import { useRegistrant, useRegistrantState } from './registrant-context.tsx';
import { Overview } from './screens/overview.tsx';
import { StepScreen } from './screens/step-screen.tsx';
import { Welcome } from './screens/welcome.tsx';
import { lacksIn, type Step, stepsOf } from './steps.ts';

/** Everything that somebody sees who registers. */
export function EntrantApp() {
  const t = useMessages();
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const season = useRegistrantState((state) => state.of);
  const error = useRegistrantState((state) => state.error);
  const isAway = useRegistrantState((state) => state.isAway);
  const hasView = useRegistrantState((state) => state.kept.view !== null);
  useEffect(() => {
    document.title = season ? `${say('enter.title')} · ${textIn(season.title, t.language, season.reference)}` : t('app.name');
  });
  return (
    <ColumnPage banner={isAway ? <Banner>{say('enter.offline')}</Banner> : null}>
      {error !== null ? (
        <>
          <Band />
          <Heading>{t('app.name')}</Heading>
          <p role="alert">{errorText(t, say, error)}</p>
          <Button onClick={() => void registrant.refresh()}>{t('word.tryAgain')}</Button>
        </>
      ) : season === null ? <Wait>{t('word.loading')}</Wait> : hasView ? <Registering season={season} /> : <Welcome season={season} />}
    </ColumnPage>
  );
}

/** From the first thing that is missing on; then everything on one page, where each part can be changed. */
function Registering({ season }: { readonly season: Season }) {
  const kept = useRegistrantState((state) => state.kept);
  const record = recordOf(kept);
  const agreed = agreedOf(kept);
  const asked = stepsOf(season);
  const firstOpen = record ? (asked.find((step) => lacksIn(step, record, agreed, season).length > 0) ?? null) : null;
  const [step, setStep] = useState<Step | null>(firstOpen);
  if (!record) return null;
  if (step === null) return <Overview season={season} onChange={setStep} />;
  const at = asked.indexOf(step);
  const next = () => setStep(asked.find((one) => one !== step && lacksIn(one, record, agreed, season).length > 0) ?? null);
  return <StepScreen key={step} step={step} steps={asked} of={season} record={record} agreed={agreed} onNext={next} onBack={at > 0 ? () => setStep(asked[at - 1] ?? null) : null} />;
}
