import type { TeamCard } from '@tabarman/shared/call-team/card.ts';
import { skillIds, skillName } from '@tabarman/shared/call-team/skills.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import { Refused } from './refused.tsx';
import type { PublishedCall } from './seeker.ts';
import { useSend } from './seeker-context.tsx';
import styles from './seeking.module.css';

/** Whom the own team looks for: its lead says it. */
export function CardForm({ call, card: kept }: { readonly call: PublishedCall; readonly card: TeamCard }) {
  const say = useSeekingMessages();
  const [card, setCard] = useState(kept);
  const { isBusy, error, send } = useSend();
  const isChanged = JSON.stringify(card) !== JSON.stringify(kept);
  return (
    <details className={styles.more}>
      <summary>{say('seek.card')}</summary>
      <div className={styles.stack}>
        {call.roles.length === 0 ? null : (
          <Ticks legend={say('seek.cardRoles')} offered={call.roles.map(({ id, title }) => ({ value: id, label: textIn(title, say.language, call.reference) }))} value={card.roles} onChange={(roles) => setCard({ ...card, roles })} />
        )}
        <details className={styles.more}>
          <summary>{say('seek.part.skills')}{card.skills.length === 0 ? '' : ` (${card.skills.length})`}</summary>
          <Ticks legend={say('seek.part.skills')} offered={skillIds.map((value) => ({ value, label: textIn(skillName(value), say.language, 'en') }))} value={card.skills} onChange={(skills) => setCard({ ...card, skills: skills.slice(0, 8) })} />
        </details>
        <Ticks legend={say('seek.worksIn')} offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} value={card.languages} onChange={(of) => setCard({ ...card, languages: of })} />
        <Field label={say('seek.cardText')} value={card.text} maxLength={300} onChange={({ target }) => setCard({ ...card, text: target.value })} />
        <Switch title={say('seek.cardOpen')} isOn={card.isOpen} onChange={(isOpen) => setCard({ ...card, isOpen })} />
        <Refused error={error} />
        <Button tone="primary" isBusy={isBusy} disabled={!isChanged} onClick={() => void send('/card', 'PUT', { card })}>{say(isChanged ? 'seek.save' : 'seek.saved')}</Button>
      </div>
    </details>
  );
}
