import { may, mayAppoint } from '@tabarman/shared/access/permissions.ts';
import { useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import type { Person } from '../../session/store.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { EraseDialog } from '../erase-dialog.tsx';
import { InviteDialog } from '../invite-dialog.tsx';
import styles from '../person.module.css';
import type { Everybody, SomePerson } from '../person-types.ts';
import { scopeWords } from '../scope-words.ts';
import { SessionsDialog } from '../sessions-dialog.tsx';

const loadPeople = () => outcomeOf(api.people.list());

/** Everybody with an account: what it is for, how far it reaches, and who waits for one. */
export function PeopleScreen({ person: me }: { readonly person: Person }) {
  const t = useMessages();
  const [loading, again] = useLoad(loadPeople);
  return (
    <div className={styles.page}>
      <Loaded loading={loading} onTryAgain={again}>
        {(loaded) => <People me={me} loaded={loaded} />}
      </Loaded>
      <p className={styles.soft}>{t('people.text')}</p>
    </div>
  );
}

function People({ me, loaded }: { readonly me: Person; readonly loaded: Everybody }) {
  const t = useMessages();
  const [{ people, invitations }, setEverybody] = useState(loaded);
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<SomePerson | null>(null);
  const [ended, setEnded] = useState<SomePerson | null>(null);
  const [watched, setWatched] = useState<SomePerson | null>(null);
  const [erased, setErased] = useState<SomePerson | null>(null);
  const settle = async (asked: Promise<Outcome<Everybody>>) => {
    const answer = await asked;
    if (answer.ok) setEverybody(answer.data);
    else showToast(failureText(t, answer.failure));
  };
  const setAccess = ({ id }: SomePerson, isEnded: boolean) => void settle(outcomeOf(api.people.end({ id, isEnded })));
  return (
    <>
      <div className={styles.head}>
        <h1>{t('people.title')}</h1>
        <Button tone="primary" onClick={() => setInviting(true)}>{t('people.invite')}</Button>
      </div>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.line} data-ended={person.isEnded || undefined}>
            <div className={styles.who}>
              <p className={styles.name}>
                {person.name}
                {person.id === me.id ? <Badge>{t('people.you')}</Badge> : null}
                {person.isEnded ? <Badge tone="wrong">{t('people.ended')}</Badge> : null}
              </p>
              <p>{scopeWords(t, person)}</p>
              <p className={styles.soft}>
                {person.email === null ? null : `${person.email} · `}
                {person.seenAt === null ? t('people.notSeen') : t('people.seen', { time: localTime(t.language, person.seenAt) })}
              </p>
            </div>
            {person.id === me.id || !mayAppoint(me, person) ? null : (
              <div className={styles.actions}>
                {person.isEnded ? (
                  <Button aria-label={t('people.giveBackOf', { name: person.name })} onClick={() => setAccess(person, false)}>{t('people.giveBack')}</Button>
                ) : (
                  <>
                    <Button aria-label={t('people.changeOf', { name: person.name })} onClick={() => setChanged(person)}>{t('people.change')}</Button>
                    {may(me.role, 'session.end') ? <Button aria-label={t('people.sessionsOf', { name: person.name })} onClick={() => setWatched(person)}>{t('people.sessions')}</Button> : null}
                    <Button aria-label={t('people.endOf', { name: person.name })} onClick={() => setEnded(person)}>{t('people.end')}</Button>
                  </>
                )}
                {may(me.role, 'person.erase') && person.isEnded ? <Button tone="danger" aria-label={t('erase.of', { name: person.name })} onClick={() => setErased(person)}>{t('erase.do')}</Button> : null}
              </div>
            )}
          </li>
        ))}
      </ul>
      {invitations.length === 0 ? null : (
        <section className={styles.page} aria-labelledby="invitations">
          <h2 id="invitations">{t('people.invitations')}</h2>
          <ul className={styles.list}>
            {invitations.map((invitation) => (
              <li key={invitation.id} className={styles.line}>
                <div className={styles.who}>
                  <p className={styles.name}>{invitation.note === '' ? scopeWords(t, invitation) : invitation.note}</p>
                  <p className={styles.soft}>
                    {invitation.note === '' ? null : `${scopeWords(t, invitation)} · `}
                    {t('people.until', { time: localTime(t.language, invitation.expiresAt) })}
                  </p>
                </div>
                {mayAppoint(me, invitation) ? (
                  <Button
                    aria-label={t('people.withdrawOf', { name: invitation.note === '' ? scopeWords(t, invitation) : invitation.note })}
                    onClick={() => void settle(outcomeOf(api.people.withdraw({ id: invitation.id })))}
                  >
                    {t('people.withdraw')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isInviting ? <InviteDialog by={me} onInvited={setEverybody} onClose={() => setInviting(false)} /> : null}
      {changed === null ? null : <ChangeDialog by={me} person={changed} onChanged={setEverybody} onClose={() => setChanged(null)} />}
      {watched === null ? null : <SessionsDialog person={watched} onClose={() => setWatched(null)} />}
      {erased === null ? null : (
        <EraseDialog
          by={me}
          title={t('erase.of', { name: erased.name })}
          text={t('erase.text')}
          onErase={async (confirmation) => {
            const left = await outcomeOf(api.people.erase({ id: erased.id, confirmation }));
            if (!left.ok) return left.failure;
            setEverybody(left.data);
            setErased(null);
            return null;
          }}
          onClose={() => setErased(null)}
        />
      )}
      <ConfirmDialog
        isOpen={ended !== null}
        title={t('people.endOf', { name: ended?.name ?? '' })}
        confirmLabel={t('people.end')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => ended && setAccess(ended, true)}
        onClose={() => setEnded(null)}
      >
        <p>{t('people.endText')}</p>
      </ConfirmDialog>
    </>
  );
}
