import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { OwnWork } from '@tabarman/shared/work/views.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Field } from '../../../../ui/field.tsx';
import { ShareLink, Sure, useAct } from '../../../entrant/record.ts';
import type { OpenCall } from '../taker.ts';
import { useTaker } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import { TeamFaults } from './team-faults.tsx';
import styles from './work.module.css';

interface OwnTeamProps {
  readonly work: OwnWork;
  readonly call: OpenCall;
  readonly isOpen: boolean;
}

/** The own team: who is in it, as what and whether ready, what it still lacks, and how others come in. */
export function OwnTeam({ work, call, isOpen }: OwnTeamProps) {
  const t = useMessages();
  const enter = useEntrantMessages();
  const word = useTakingMessages();
  const say = useErrorText();
  const taker = useTaker();
  const [name, setName] = useState(work.name);
  const { isBusy, error, run } = useAct();
  const act = (path: string, method: string, body: object = {}) => void run(() => taker.act(`/work${path}`, method, body));
  const roleOf = (id: string | null) => textIn(call.roles.find((role) => role.id === id)?.title ?? {}, t.language, call.reference);
  return (
    <Card>
      <div className={styles.form}>
        <h2>{work.name}</h2>
        {call.withWhom.kind === 'teams' ? <p className={styles.soft}>{enter('enter.size', { least: call.withWhom.least, most: call.withWhom.most })}</p> : null}
        <ul className={styles.list}>
          {work.members.map((member) => (
            <li key={member.id} className={styles.row}>
              <span>
                {member.name || '…'}{member.isYou ? ` (${enter('enter.you')})` : ''}{' '}
                <span className={styles.soft}>{[roleOf(member.role), member.isLead ? word('take.lead') : ''].filter((part) => part !== '').join(', ')}</span>
              </span>
              <span>
                <Badge tone={member.isReady ? 'right' : 'notice'}>{enter(member.isReady ? 'enter.ready' : 'enter.notReady')}</Badge>
                {work.isLead && isOpen && !member.isYou ? <Button tone="quiet" aria-label={`${enter('enter.takeOut')}: ${member.name}`} onClick={() => act('/leaving', 'POST', { memberId: member.id })}>{enter('enter.takeOut')}</Button> : null}
              </span>
            </li>
          ))}
        </ul>
        <TeamFaults faults={work.teamFaults} call={call} />
        <p role="alert">{error ? say(error) : null}</p>
        {work.invitation === null || !isOpen ? null : (
          <>
            <h3>{enter('enter.invite')}</h3>
            <p>{enter('enter.inviteText', { code: work.invitation.replace(/(.{4})(?=.)/, '$1-') })}</p>
            <ShareLink link={`${location.origin}/t/${taker.slug}#team=${work.invitation}`} title={work.name} />
          </>
        )}
        {isOpen ? (
          <details className={styles.more}>
            <summary>{enter('enter.more')}</summary>
            <div className={styles.form}>
              {work.isLead ? (
                <>
                  <Field label={enter('enter.teamName')} value={name} maxLength={40} autoComplete="off" onChange={({ target }) => setName(target.value)} />
                  <Button isBusy={isBusy} disabled={name === work.name || name.trim() === ''} onClick={() => act('/name', 'PUT', { name })}>{t('word.save')}</Button>
                  <Button onClick={() => act('/invitation', 'POST')}>{enter('enter.newCode')}</Button>
                </>
              ) : null}
              <Sure label={enter('enter.leave')} question={enter('enter.leaveSure')} onSure={() => act('/leaving', 'POST', { memberId: null })} />
            </div>
          </details>
        ) : null}
      </div>
    </Card>
  );
}
