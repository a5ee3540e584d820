import { shownProfile } from '@tabarman/shared/call-team/profile.ts';
import type { Profile } from '@tabarman/shared/call-team/profile-schema.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { shownParts } from '@tabarman/shared/call-team/shown-parts.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import { forget, keep, recall } from '../../game/kept.ts';
import { Refused } from './refused.tsx';
import type { PublishedCall } from './seeker.ts';
import { useSeeker, useSend } from './seeker-context.tsx';
import styles from './seeking.module.css';
import { ShownPerson } from './shown-person.tsx';
import { SkillsField } from './skills-field.tsx';

/** What one tells, what of it others see, and how that looks to them. What is typed is kept on the phone until it is saved. */
export function ProfilePart({ call, view: { you } }: { readonly call: PublishedCall; readonly view: SeekingView }) {
  const say = useSeekingMessages();
  const { draftPlace } = useSeeker();
  const [profile, setProfile] = useState<Profile>(() => ({ ...you.profile, ...(recall(draftPlace) as Partial<Profile> | null) }));
  const [topics, setTopics] = useState(profile.topics.join(', '));
  const { isBusy, error, send } = useSend();
  const tell = (part: Partial<Profile>) => {
    const next = { ...profile, ...part };
    setProfile(next);
    keep(draftPlace, next);
  };
  const isChanged = JSON.stringify(profile) !== JSON.stringify(you.profile);
  const shown = shownProfile(profile, you.role, you.country);
  const save = async () => {
    if (await send('/profile', 'PUT', { profile })) forget(draftPlace);
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {call.roles.length > 0 && you.role === null ? <p>{say('seek.noRole')}</p> : null}
      <Field label={say('seek.name')} hint={say('seek.nameHint')} value={profile.name} maxLength={60} autoComplete="nickname" onChange={({ target }) => tell({ name: target.value })} />
      <SkillsField value={profile.skills} onChange={(skills) => tell({ skills })} />
      <Ticks legend={say('seek.languages')} offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} value={profile.languages} onChange={(of) => tell({ languages: of })} />
      <SelectField label={say('seek.experience')} value={`${profile.experience}`} options={([0, 1, 2, 3] as const).map((n) => ({ value: `${n}`, label: say(`seek.experience.${n}`) }))} onChange={(value) => tell({ experience: Number(value ?? 0) })} />
      <Field label={say('seek.topics')} hint={say('seek.topicsHint')} value={topics} maxLength={300} onChange={({ target }) => {
        setTopics(target.value);
        tell({ topics: [...new Set(target.value.split(/[,،]/).map((topic) => topic.trim().slice(0, 40)).filter(Boolean))].slice(0, 8) });
      }} />
      <FieldFrame label={say('seek.about')}>{(control) => <textarea {...control} rows={3} maxLength={500} value={profile.about} onChange={({ target }) => tell({ about: target.value })} />}</FieldFrame>
      <Field label={say('seek.reach')} hint={say('seek.reachHint')} value={profile.reach} maxLength={120} onChange={({ target }) => tell({ reach: target.value })} />
      <Switch title={say('seek.listed')} text={say('seek.listedText')} isOn={profile.isListed} onChange={(isListed) => tell({ isListed })} />
      {profile.isListed ? <Ticks legend={say('seek.shows')} offered={shownParts.map((value) => ({ value, label: say(`seek.part.${value}`) }))} value={profile.shows} onChange={(shows) => tell({ shows })} /> : null}
      <h2>{say('seek.seen')}</h2>
      <Card>
        {shown ? (
          <div className={styles.stack}>
            <h3>{shown.name}</h3>
            <ShownPerson call={call} shown={{ ...shown }} />
          </div>
        ) : <p className={styles.soft}>{say('seek.hidden')}</p>}
      </Card>
      <Refused error={error} />
      <div className={styles.row}>
        <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={!isChanged}>{say(isChanged ? 'seek.save' : 'seek.saved')}</Button>
        {isChanged ? <Badge tone="notice">{say('seek.unsaved')}</Badge> : null}
      </div>
    </form>
  );
}
