import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import { useEffect, useId, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import { usePhone } from '../phone-context.tsx';
import { codeInAddress, isCode, isSame, type ListedTeam, type TeamChoice } from '../team-draft.ts';
import styles from './join-team.module.css';

const TYPING_MS = 250;

interface JoinTeamProps {
  readonly pin: string;
  /** From the start on a team is entered by its code alone. */
  readonly byCodeOnly: boolean;
  /** Whether players name teams themselves. */
  readonly canMake: boolean;
  readonly value: TeamChoice | null;
  readonly onChange: (choice: TeamChoice | null) => void;
}

/** The team: one of the list, the one of a code, a new one, or none. */
export function JoinTeam({ pin, byCodeOnly, canMake, value, onChange }: JoinTeamProps) {
  const t = useMessages();
  const phone = usePhone();
  const group = useId();
  const [search, setSearch] = useState(codeInAddress);
  const [teams, setTeams] = useState<readonly ListedTeam[]>([]);

  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(() => {
      void phone.teams(pin, search).then((reply) => {
        if (isOld || !reply.ok) return;
        setTeams(reply.data.teams);
        const [found] = reply.data.teams;
        if (isCode(search) && found && reply.data.teams.length === 1) onChange({ code: search.trim() });
      });
    }, TYPING_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [phone, pin, search, onChange]);

  const typed = search.trim();
  const listed = byCodeOnly && !isCode(search) ? [] : teams;
  const choiceOf = ({ number }: ListedTeam): TeamChoice => (isCode(search) ? { code: typed } : { number });
  const option = (choice: TeamChoice | null, words: string, note = '', isDisabled = false) => (
    <label key={JSON.stringify(choice)} className={styles.option}>
      <input type="radio" name={group} disabled={isDisabled} checked={isSame(choice, value)} onChange={() => onChange(choice)} />
      <span className={styles.name}>{words}</span>
      <span className={styles.note}>{note}</span>
    </label>
  );
  return (
    <fieldset className={styles.team}>
      <legend>{t('team.yours')}</legend>
      <Field
        label={t(byCodeOnly && !canMake ? 'team.enterCode' : 'team.search')}
        hint={byCodeOnly ? t('error.team_by_code') : undefined}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        autoComplete="off"
        maxLength={80}
      />
      <div className={styles.options}>
        {listed.map((team) => option(choiceOf(team), teamNameIn(team.name, t.language), team.isFull ? t('team.full') : t('team.members', { n: team.members }), team.isFull))}
        {canMake && typed !== '' && !/^\d+$/.test(typed) ? option({ name: typed }, t('team.new', { name: typed })) : null}
        {option(null, t('team.without'))}
      </div>
    </fieldset>
  );
}
