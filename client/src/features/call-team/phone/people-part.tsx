import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { AskForm } from './ask-form.tsx';
import type { PublishedCall } from './seeker.ts';
import styles from './seeking.module.css';
import { ShownPerson } from './shown-person.tsx';

interface PartProps {
  readonly call: PublishedCall;
  readonly view: SeekingView;
}

/** Who lets others find them. Whoever invites without a team begins one. */
export function PeoplePart({ call, view }: PartProps) {
  const say = useSeekingMessages();
  const [role, setRole] = useState<string | null>(null);
  const [isFree, setFree] = useState(false);
  const { you, own, asks, mayTeam } = view;
  const canInvite = mayTeam && you.profile.name !== '' && (own === null || you.isLead);
  const shown = view.people.filter((one) => (role === null || one.shown.role === role) && (!isFree || !one.hasTeam));
  return (
    <div className={styles.stack}>
      {call.roles.length === 0 ? null : (
        <SelectField label={say('seek.cardRoles')} none={say('seek.allRoles')} value={role} options={call.roles.map(({ id, title }) => ({ value: id, label: textIn(title, say.language, call.reference) }))} onChange={setRole} />
      )}
      <Switch title={say('seek.onlyFree')} isOn={isFree} onChange={setFree} />
      {shown.length === 0 ? <p className={styles.soft}>{say('seek.noPeople')}</p> : null}
      <ul className={styles.list}>
        {shown.map(({ id, hasTeam, shown: person }) => {
          const isMate = own?.mates.some((mate) => mate.id === id) ?? false;
          const isAsked = asks.some((one) => one.state === 'asked' && one.person.id === id && one.team?.id === you.teamId);
          return (
            <li key={id}>
              <Card>
                <div className={styles.stack}>
                  <div className={styles.row}>
                    <h2>{person.name}</h2>
                    <Badge tone={isMate ? 'right' : hasTeam ? 'plain' : 'notice'}>{isMate ? say('seek.yours') : hasTeam ? say('seek.hasTeam') : say('seek.free')}</Badge>
                  </div>
                  <ShownPerson call={call} shown={person} />
                  {isAsked ? <Badge tone="notice">{say('seek.waits')}</Badge> : canInvite && !isMate ? <AskForm label={say('seek.askPerson')} about={person.name} asked={{ kind: 'invitation', personId: id }} /> : null}
                </div>
              </Card>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
