import { allows } from '@tabarman/shared/call/windows.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { type FormEvent, useState } from 'react';
import { showEntrantLanguage, useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { showTakingLanguage, useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Switch } from '../../../../ui/choices.tsx';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';
import { useAct } from '../../../entrant/record.ts';
import { Band, Heading } from '../../../game/page-head.ts';
import type { OpenCall } from '../taker.ts';
import { useTaker, useTakerState } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import { Deadline } from './deadline.tsx';
import styles from './work.module.css';

/** What the call is, until when, and the consent without which not a word is kept. */
export function Welcome({ call }: { readonly call: OpenCall }) {
  const t = useMessages();
  const say = useTakingMessages();
  const enter = useEntrantMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const invitedTo = useTakerState((state) => state.invitedTo);
  const [isAgreed, setAgreed] = useState(false);
  const { isBusy, error, run } = useAct();
  const [now] = useState(() => Date.now());
  const isOpen = allows(call, 'register', now) || invitedTo !== null;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (isAgreed) void run(() => taker.begin());
  };
  const choose = async (language: Language) => {
    await Promise.all([showEntrantLanguage(language), showTakingLanguage(language)]);
    await chooseLanguage(language);
  };
  return (
    <>
      <Band />
      <Heading>{textIn(call.title, t.language, call.reference)}</Heading>
      <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />
      <p className={styles.said}>{textIn(call.about, t.language, call.reference)}</p>
      <Deadline call={call} extendedTo={null} />
      {invitedTo === null ? null : <p><Badge tone="right">{enter('enter.invited', { team: invitedTo })}</Badge></p>}
      {isOpen ? (
        <form className={styles.form} onSubmit={begin}>
          <p>{say('take.minutes')}</p>
          <p>{enter('enter.keepText')}</p>
          <Switch title={enter('enter.keep')} isOn={isAgreed} onChange={setAgreed} />
          <p role="alert">{error ? errorText(error) : null}</p>
          <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={!isAgreed}>{enter('enter.begin')}</Button>
        </form>
      ) : (
        <>
          <p><Badge tone="notice">{say('take.notOpen')}</Badge></p>
          <p><a href={`/calls/${taker.slug}/${t.language}`}>{say('take.callPage')}</a></p>
        </>
      )}
    </>
  );
}
