import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { RunView } from '@tabarman/shared/run/views.ts';
import { type FormEvent, useState } from 'react';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { showRunLanguage, useRunMessages } from '../../../../i18n/run/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../../ui/field.tsx';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';
import { Band, errorWords, Heading } from '../../../game/page-head.ts';
import { useParticipant, useParticipantState } from '../participant-context.tsx';
import { emptyPersonal, personalOf, PersonalFields } from '../personal-fields.tsx';
import { runFacts } from '../run-facts.ts';
import { Resume } from './resume.tsx';
import styles from './welcome.module.css';

interface WelcomeProps {
  readonly run: RunView;
  readonly onBegun: () => void;
}

/** What this is, how long it takes and what is asked of whoever begins. */
export function Welcome({ run, onBegun }: WelcomeProps) {
  const t = useMessages();
  const say = useRunMessages();
  const participant = useParticipant();
  const taking = useParticipantState((state) => state.kept.taking);
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const [personal, setPersonal] = useState(emptyPersonal);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const made = taking?.participant.attempts ?? 0;
  const isRunning = taking !== null && !taking.attempt.isOver;
  const isNew = taking === null;
  const given = personalOf(personal);
  const isReady = !isNew || ((run.identify !== 'name' || name.trim() !== '') && (run.groups.length === 0 || group !== '') && (run.identify !== 'code' || given !== null));
  const isUsedUp = run.attempts !== null && made >= run.attempts;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !isReady) return;
    if (isRunning || (made > 0 && isUsedUp)) return onBegun();
    setBusy(true);
    const refused = await participant.begin({
      name: run.identify === 'name' ? name : null, group: run.groups.length > 0 ? group : null, personal: run.identify === 'code' ? given : null,
    });
    setBusy(false);
    setError(refused);
    if (refused === null) onBegun();
  };
  const choose = async (language: Language) => {
    await showRunLanguage(language);
    await chooseLanguage(language);
    await participant.refresh();
  };
  return (
    <>
      <Band />
      <Heading lang={run.language === t.language ? undefined : run.language}>{run.title}</Heading>
      <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />
      {run.place === null ? null : <p><Badge>{say(`take.${run.place}`)}</Badge></p>}
      {run.description === '' ? null : <p>{run.description}</p>}
      {run.state === 'open' ? null : <p><Badge tone="notice">{say(run.state === 'notYet' ? 'take.notYet' : 'take.closed')}</Badge></p>}
      <ul className={styles.facts}>{runFacts(say, run, made).map((fact) => <li key={fact}>{fact}</li>)}</ul>
      {run.state === 'notYet' || (run.state === 'closed' && isNew) ? <Button onClick={() => void participant.refresh()}>{say('take.check')}</Button> : (
        <form className={styles.form} onSubmit={(event) => void begin(event)}>
          {isNew && run.identify === 'name' ? <Field label={say('take.name')} value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" maxLength={80} /> : null}
          {isNew && run.groups.length > 0 ? (
            <FieldFrame label={say('take.group')}>
              {(control) => (
                <select {...control} value={group} onChange={(event) => setGroup(event.target.value)}>
                  <option value="">—</option>
                  {run.groups.map((one) => <option key={one}>{one}</option>)}
                </select>
              )}
            </FieldFrame>
          ) : null}
          {isNew && run.identify === 'code' ? <PersonalFields value={personal} isTaken={error === 'personal_code_taken'} onChange={setPersonal} /> : null}
          {isNew && run.identify === 'account' ? <p>{say('take.account')}</p> : null}
          <p role="alert">{error ? errorWords(t, error) : null}</p>
          {error === 'account_needed' ? <p><a href="/desk/sign-in">{say('take.signIn')}</a></p> : null}
          <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={!isReady}>
            {say(isRunning || (made > 0 && isUsedUp) || run.state === 'closed' ? 'take.goOn' : made > 0 ? 'take.again' : 'take.begin')}
          </Button>
        </form>
      )}
      {isNew ? <Resume onResumed={onBegun} /> : null}
    </>
  );
}
