import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { entryState } from '@tabarman/shared/entrant/team.ts';
import { type FormEvent, useState } from 'react';
import { showEntrantLanguage, useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Switch } from '../../../../ui/choices.tsx';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';
import { Band, Heading } from '../../../game/page-head.ts';
import { errorText } from '../error-text.ts';
import { useAct } from '../keeper-context.tsx';
import { useRegistrant, useRegistrantState } from '../registrant-context.tsx';
import styles from './screens.module.css';

/** What it is, how long it takes, and the consent without which not a word is kept. */
export function Welcome({ season }: { readonly season: Season }) {
  const t = useMessages();
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const invitedTo = useRegistrantState((state) => state.invitedTo);
  const [isAgreed, setAgreed] = useState(false);
  const { isBusy, error, run } = useAct();
  const [now] = useState(() => Date.now());
  const state = entryState(season, now);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (isAgreed) void run(() => registrant.begin());
  };
  const choose = async (language: Language) => {
    await showEntrantLanguage(language);
    await chooseLanguage(language);
  };
  return (
    <>
      <Band />
      <Heading>{textIn(season.title, t.language, season.reference)}</Heading>
      <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />
      {invitedTo === null ? null : <p><Badge tone="right">{say('enter.invited', { team: invitedTo })}</Badge></p>}
      {state === 'open' ? null : <p><Badge tone="notice">{say(state === 'notOpen' ? 'enter.notOpen' : 'enter.closed')}</Badge></p>}
      {state === 'notOpen' || (state === 'closed' && invitedTo === null) ? null : (
        <form className={styles.form} onSubmit={begin}>
          <p>{say('enter.minutes')}</p>
          <p>{say('enter.keepText')}</p>
          <Switch title={say('enter.keep')} isOn={isAgreed} onChange={setAgreed} />
          <p role="alert">{error ? errorText(t, say, error) : null}</p>
          <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={!isAgreed}>{say('enter.begin')}</Button>
        </form>
      )}
    </>
  );
}
