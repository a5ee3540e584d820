import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import type { TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import { useEffect, useState } from 'react';
import { chooseLanguage, useMessages } from '../../../i18n/phone/messages.ts';
import { showMentorLanguage } from '../../../i18n/mentor/messages.ts';
import { showSeekingLanguage, useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { LanguagePicker } from '../../../ui/language-picker.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { TeamHelp } from '../../mentor/team-help.tsx';
import { AsksPart, WaitingAsks } from './asks-part.tsx';
import { IdeasPart } from './ideas-part.tsx';
import { MessagesPart } from './messages-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { Refused } from './refused.tsx';
import { SchedulePart } from './schedule-part.tsx';
import type { PublishedCall } from './seeker.ts';
import { useSeeker, useSeekerState } from './seeker-context.tsx';
import styles from './seeking.module.css';
import { TeamsPart } from './teams-part.tsx';

/** Everything that somebody of a call sees who looks for a team. */
export function SeekingApp() {
  const t = useMessages();
  const say = useSeekingMessages();
  const seeker = useSeeker();
  const { call, view, error, isAway } = useSeekerState((state) => state);
  useEffect(() => {
    document.title = call ? `${say('seek.title')} · ${textIn(call.title, t.language, call.reference)}` : say('seek.title');
  });
  const choose = async (language: Language) => {
    await showSeekingLanguage(language);
    await showMentorLanguage(language);
    await chooseLanguage(language);
  };
  return (
    <ColumnPage banner={isAway ? <Banner>{say('seek.offline')}</Banner> : null}>
      <Band />
      <Heading>{say('seek.title')}</Heading>
      {call ? <p className={styles.soft}>{textIn(call.title, t.language, call.reference)}</p> : null}
      {error === 'entrant_not_found' ? (
        <>
          <p role="alert">{say('seek.strange')}</p>
          <a className={styles.link} href={`/calls/${seeker.slug}/take-part`}>{say('seek.begin')}</a>
        </>
      ) : error !== null ? (
        <>
          <Refused error={error} />
          <Button onClick={() => void seeker.refresh()}>{t('word.tryAgain')}</Button>
        </>
      ) : call === null || view === null ? <Wait>{t('word.loading')}</Wait> : <Seeking call={call} view={view} />}
      <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />
    </ColumnPage>
  );
}

type Part = 'people' | 'teams' | 'ideas' | 'me';

/** What waits for an answer stands first; whoever told nothing yet begins with that. */
function Seeking({ call, view }: { readonly call: PublishedCall; readonly view: SeekingView }) {
  const say = useSeekingMessages();
  const seeker = useSeeker();
  const [open, setOpen] = useState<Part>(view.you.profile.name === '' ? 'me' : view.you.teamId === null ? 'people' : 'teams');
  return (
    <div className={styles.stack}>
      {view.mayTeam ? null : <Banner>{say('seek.closed')}</Banner>}
      <WaitingAsks view={view} />
      {view.own === null ? null : <TeamHelp ask={(...asked) => seeker.ask<TeamHelpView>(...asked)} draftPlace={`${seeker.draftPlace}.help`} languages={view.you.profile.languages} />}
      <MessagesPart />
      <SchedulePart view={view} reference={call.reference} />
      <Tabs
        label={say('seek.title')} open={open} onOpen={setOpen}
        tabs={[
          { name: 'people', label: say('seek.people'), content: <PeoplePart call={call} view={view} /> },
          { name: 'teams', label: say('seek.teams'), content: <TeamsPart call={call} view={view} /> },
          { name: 'ideas', label: say('seek.ideas'), content: <IdeasPart view={view} /> },
          { name: 'me', label: say('seek.me'), content: <ProfilePart call={call} view={view} /> },
        ]}
      />
      <AsksPart view={view} />
      <a className={styles.link} href={`/calls/${seeker.slug}/take-part`}>{say('seek.back')}</a>
    </div>
  );
}
