import { type FormEvent, useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useAct } from '../../../entrant/record.ts';
import { useTaker, useTakerState } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import styles from './work.module.css';

/** Whoever is in no team makes one, or joins one; whoever was invited only has to say yes. */
export function NewTeam({ isOpen }: { readonly isOpen: boolean }) {
  const say = useTakingMessages();
  const enter = useEntrantMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const invitation = useTakerState(({ kept }) => kept.invitation);
  const invitedTo = useTakerState((state) => state.invitedTo);
  const [name, setName] = useState('');
  const [code, setCode] = useState(invitation ?? '');
  const making = useAct();
  const joining = useAct();
  const make = (event: FormEvent) => {
    event.preventDefault();
    void making.run(() => taker.act('/work', 'POST', { name }));
  };
  const join = (event: FormEvent) => {
    event.preventDefault();
    void joining.run(() => taker.join(code));
  };
  const wrong = ({ error }: typeof making) => (error ? errorText(error) : undefined);
  if (!isOpen) return <p className={styles.soft}>{say('take.teamClosed')}</p>;
  const joinForm = (
    <Card key="join">
      <form className={styles.form} onSubmit={join}>
        <h2>{invitedTo === null ? enter('enter.joinTeam') : enter('enter.invited', { team: invitedTo })}</h2>
        <Field label={enter('enter.code')} value={code} maxLength={20} autoCapitalize="characters" autoComplete="off" spellCheck={false} error={wrong(joining)} onChange={({ target }) => setCode(target.value)} />
        <Button type="submit" tone={invitedTo === null ? 'secondary' : 'primary'} isWide isBusy={joining.isBusy} disabled={code.trim() === ''}>{enter('enter.join')}</Button>
      </form>
    </Card>
  );
  const makeForm = (
    <Card key="make">
      <form className={styles.form} onSubmit={make}>
        <h2>{enter('enter.makeTeam')}</h2>
        <Field label={enter('enter.teamName')} value={name} maxLength={40} autoComplete="off" error={wrong(making)} onChange={({ target }) => setName(target.value)} />
        <Button type="submit" tone={invitedTo === null ? 'primary' : 'secondary'} isWide isBusy={making.isBusy} disabled={name.trim() === ''}>{enter('enter.make')}</Button>
      </form>
    </Card>
  );
  return (
    <>
      <p>{say('take.teamText')}</p>
      {invitedTo === null ? [makeForm, joinForm] : [joinForm, makeForm]}
    </>
  );
}
