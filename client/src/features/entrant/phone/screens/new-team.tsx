import type { Season } from '@tabarman/shared/season/schema.ts';
import { type FormEvent, useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Field } from '../../../../ui/field.tsx';
import { errorText } from '../error-text.ts';
import { recordOf } from '../keeper.ts';
import { useAct } from '../keeper-context.tsx';
import { useRegistrant, useRegistrantState } from '../registrant-context.tsx';
import styles from './screens.module.css';

const LONGEST = 20;

/** Whoever is in no team yet makes one, or joins one; whoever was invited only has to say yes. */
export function NewTeam({ season: { parts }, isOpen }: { readonly season: Season; readonly isOpen: boolean }) {
  const t = useMessages();
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const kept = useRegistrantState((state) => state.kept);
  const invitedTo = useRegistrantState((state) => state.invitedTo);
  const isAlone = parts.kind === 'players';
  const [name, setName] = useState(isAlone ? Array.from(recordOf(kept)?.name ?? '').slice(0, LONGEST).join('') : '');
  const [code, setCode] = useState(kept.invitation ?? '');
  const making = useAct();
  const joining = useAct();
  const make = (event: FormEvent) => {
    event.preventDefault();
    void making.run(() => registrant.act('/team', 'POST', { name }));
  };
  const join = (event: FormEvent) => {
    event.preventDefault();
    void joining.run(() => registrant.join(code));
  };
  const error = ({ error: refused }: typeof making) => (refused ? errorText(t, say, refused) : undefined);
  const joinForm = isAlone ? null : (
    <Card>
      <form className={styles.form} onSubmit={join}>
        <h2>{invitedTo === null ? say('enter.joinTeam') : say('enter.invited', { team: invitedTo })}</h2>
        <Field label={say('enter.code')} value={code} maxLength={20} autoCapitalize="characters" autoComplete="off" spellCheck={false} error={error(joining)} onChange={({ target }) => setCode(target.value)} />
        <Button type="submit" tone={invitedTo === null ? 'secondary' : 'primary'} isWide isBusy={joining.isBusy} disabled={code.trim() === ''}>{say('enter.join')}</Button>
      </form>
    </Card>
  );
  return (
    <>
      {isAlone ? null : <p>{say('enter.teamText')}</p>}
      {invitedTo === null ? null : joinForm}
      {isOpen ? (
        <Card>
          <form className={styles.form} onSubmit={make}>
            <h2>{isAlone ? say('enter.playerName') : say('enter.makeTeam')}</h2>
            <Field label={say(isAlone ? 'enter.playerName' : 'enter.teamName')} hint={say('enter.teamNameHint')} value={name} maxLength={40} autoComplete="off" error={error(making)} onChange={({ target }) => setName(target.value)} />
            <Button type="submit" tone={invitedTo === null ? 'primary' : 'secondary'} isWide isBusy={making.isBusy} disabled={name.trim() === ''}>{say(isAlone ? 'enter.next' : 'enter.make')}</Button>
          </form>
        </Card>
      ) : <p>{say('enter.closed')}</p>}
      {invitedTo === null ? joinForm : null}
    </>
  );
}
