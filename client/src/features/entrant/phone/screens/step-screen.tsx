import type { Lack } from '@tabarman/shared/entrant/missing.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import { type FormEvent, useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Heading } from '../../../game/page-head.ts';
import { errorText } from '../error-text.ts';
import { useKeeper, useKeeperState } from '../keeper-context.tsx';
import type { Entered } from '../keeper.ts';
import { lacksIn, type Step } from '../steps.ts';
import { ConsentFields, ContactFields, PlaceFields, StudyFields, WhoFields } from './fields.tsx';
import styles from './screens.module.css';

interface StepScreenProps {
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly of: Entered;
  readonly record: EntrantRecord;
  readonly agreed: readonly { readonly consent: string; readonly version: number }[];
  readonly onNext: () => void;
  readonly onBack: (() => void) | null;
}

const titles = { who: 'enter.who', place: 'enter.place', study: 'enter.study', contact: 'enter.contact', consents: 'enter.consents' } as const;

/** One short section. What is told is saved as it is left; going on only looks whether something is missing. */
export function StepScreen({ step, steps, of, record, agreed, onNext, onBack }: StepScreenProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const isWaiting = useKeeperState(({ kept }) => Object.keys(kept.part).length + Object.keys(kept.consents).length > 0);
  const refused = useKeeperState((state) => state.refused);
  const [isTried, setTried] = useState(false);
  const at = steps.indexOf(step);
  const lacks: readonly Lack[] = isTried ? lacksIn(step, record, agreed, of) : [];
  const next = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The field that is being written is left by this.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    setTried(true);
    queueMicrotask(() => {
      const { kept } = keeper.state.getState();
      const now = { ...(kept.view?.record ?? record), ...kept.part } as EntrantRecord;
      if (lacksIn(step, now, step === 'consents' ? agreed : [], of).length === 0) onNext();
    });
  };
  const fields = { record, of, lacks };
  return (
    <>
      <div className={styles.progress}>
        <progress value={at + 1} max={steps.length + 1} aria-hidden="true" />
        <span>{say('enter.step', { n: at + 1, total: steps.length + 1 })}</span>
        <span role="status">{say(isWaiting ? 'enter.saving' : 'enter.saved')}</span>
      </div>
      <Heading>{say(titles[step])}</Heading>
      <form className={styles.form} onSubmit={next} noValidate>
        {step === 'who' ? <WhoFields {...fields} /> : null}
        {step === 'place' ? <PlaceFields {...fields} /> : null}
        {step === 'study' ? <StudyFields {...fields} /> : null}
        {step === 'contact' ? <ContactFields {...fields} /> : null}
        {step === 'consents' ? <ConsentFields {...fields} agreed={agreed} /> : null}
        <p role="alert">{refused ? errorText(t, say, refused) : null}</p>
        <div className={styles.ways}>
          {onBack === null ? null : <Button onClick={onBack}>{t('word.back')}</Button>}
          <Button type="submit" tone="primary">{say('enter.next')}</Button>
        </div>
      </form>
    </>
  );
}
