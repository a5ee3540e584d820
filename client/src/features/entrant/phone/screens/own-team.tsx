import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Switch } from '../../../../ui/choices.tsx';
import { Field } from '../../../../ui/field.tsx';
import { errorText } from '../error-text.ts';
import { useAct } from '../keeper-context.tsx';
import { useRegistrant } from '../registrant-context.tsx';
import { Sure } from './sure.tsx';
import { ShareLink } from './share-link.tsx';
import styles from './screens.module.css';

interface OwnTeamProps {
  readonly team: NonNullable<RegisteringView['team']>;
  readonly season: Season;
  readonly isOpen: boolean;
}

/** The own team: who is in it and ready, how others come in, and what is left until it is handed in. */
export function OwnTeam({ team, season: { parts, classes }, isOpen }: OwnTeamProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const [name, setName] = useState(team.name);
  const { isBusy, error, run } = useAct();
  const act = (path: string, method: string, body: object = {}) => run(() => registrant.act(`/team${path}`, method, body));
  const isAlone = parts.kind === 'players';
  const faults = team.faults.filter((fault) => fault !== 'entries_not_open' || !isOpen);
  const canHandIn = team.isCaptain && isOpen && team.state !== 'handedIn';
  const change = (part: { readonly name?: string; readonly isOfWomen?: boolean }) => void act('', 'PUT', { name: team.name, isOfWomen: team.isOfWomen, ...part });
  return (
    <Card>
      <div className={styles.form}>
        <div className={styles.row}>
          <h2>{team.name}</h2>
          <Badge tone={team.state === 'handedIn' ? 'right' : team.state === 'withdrawn' ? 'wrong' : 'notice'}>{say(`enter.state.${team.state}`)}</Badge>
        </div>
        {parts.kind === 'teams' ? <p className={styles.soft}>{say('enter.members', { n: team.members.length })}. {say('enter.size', { least: parts.least, most: parts.most })}</p> : null}
        {isAlone ? null : (
          <ul className={styles.list}>
            {team.members.map((member) => (
              <li key={member.id} className={styles.row}>
                <span>{member.name || '…'}{member.isCaptain ? `, ${say('enter.captain')}` : ''}{member.isYou ? ` (${say('enter.you')})` : ''}</span>
                <span>
                  <Badge tone={member.isReady ? 'right' : 'notice'}>{say(member.isReady ? 'enter.ready' : 'enter.notReady')}</Badge>
                  {team.isCaptain && !member.isYou ? <Button tone="quiet" aria-label={`${say('enter.takeOut')}: ${member.name}`} onClick={() => void act('/leaving', 'POST', { memberId: member.id })}>{say('enter.takeOut')}</Button> : null}
                </span>
              </li>
            ))}
          </ul>
        )}
        {canHandIn && faults.length > 0 ? <ul className={styles.soft}>{faults.map((fault) => <li key={fault}>{say(`enter.fault.${fault}`)}</li>)}</ul> : null}
        <p role="alert">{error ? errorText(t, say, error) : null}</p>
        {canHandIn ? <Button tone="primary" isWide isBusy={isBusy} disabled={faults.length > 0} onClick={() => void act('/entry', 'POST')}>{say(team.state === 'withdrawn' ? 'enter.handInAgain' : 'enter.handIn')}</Button> : null}
        {!team.isCaptain && team.state === 'draft' ? <p>{say('enter.waitCaptain')}</p> : null}
        {team.substitutions.used > 0 ? <p>{say('enter.substitutions', team.substitutions)}</p> : null}
        {team.invitation === null || isAlone ? null : (
          <>
            <h3>{say('enter.invite')}</h3>
            <p>{say('enter.inviteText', { code: team.invitation.replace(/(.{4})(?=.)/, '$1-') })}</p>
            <ShareLink link={`${location.origin}/e/${registrant.slug}#team=${team.invitation}`} title={team.name} />
          </>
        )}
        <details className={styles.more}>
          <summary>{say('enter.more')}</summary>
          <div className={styles.form}>
            {team.isCaptain && isOpen ? (
              <>
                <Field label={say(isAlone ? 'enter.playerName' : 'enter.teamName')} value={name} maxLength={40} autoComplete="off" onChange={({ target }) => setName(target.value)} />
                <Button isBusy={isBusy} disabled={name === team.name || name.trim() === ''} onClick={() => change({ name })}>{t('word.save')}</Button>
                {classes.includes('women') ? <Switch title={say('enter.women')} isOn={team.isOfWomen} onChange={(isOfWomen) => change({ isOfWomen })} /> : null}
              </>
            ) : null}
            {team.isCaptain && !isAlone ? <Button onClick={() => void act('/invitation', 'POST')}>{say('enter.newCode')}</Button> : null}
            {team.isCaptain && team.state === 'handedIn' ? <Sure label={say('enter.withdraw')} question={say('enter.withdrawSure')} onSure={() => void act('/withdrawal', 'POST')} /> : null}
            <Sure label={say('enter.leave')} question={say('enter.leaveSure')} onSure={() => void act('/leaving', 'POST', { memberId: null })} />
          </div>
        </details>
      </div>
    </Card>
  );
}
