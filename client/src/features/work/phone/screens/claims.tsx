import { type ClaimKind, claimKinds, claimTypes } from '@tabarman/shared/jury/claim.ts';
import type { OwnClaimsView } from '@tabarman/shared/protocol/contract/claims.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { ask } from '../../../../link/ask.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Choices } from '../../../../ui/choices.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { Band, Heading } from '../../../game/page-head.ts';
import { useTaker } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import styles from './work.module.css';

const nothing = { of: 'person', name: '', type: 'personal', words: '' } as const;
type Claim = { readonly of: ClaimKind; readonly name: string; readonly type: (typeof claimTypes)[number]; readonly words: string };
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** JU26–JU28: whom those who make the work name as somebody who should not judge it. */
export function Claims({ onBack }: { readonly onBack: () => void }) {
  const t = useMessages();
  const say = useTakingMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const [view, setView] = useState<OwnClaimsView | null>(null);
  const [claim, setClaim] = useState<Claim>(nothing);
  const [id, setId] = useState(newId);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const path = `taking-part/${encodeURIComponent(taker.slug)}/conflicts`;
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void ask<OwnClaimsView>(path, { key: taker.key }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setView(reply.data);
      setError(reply.ok ? null : reply.error);
    });
    return () => {
      isWanted = false;
    };
  }, [path, taker, tries]);
  const send = async () => {
    setBusy(true);
    const reply = await ask<OwnClaimsView>(path, { key: taker.key, id, claim }, 'PUT');
    setBusy(false);
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setView(reply.data);
    setClaim(nothing);
    setId(newId());
  };
  const change = (part: Partial<Claim>) => setClaim((now) => ({ ...now, ...part }));
  const isFull = view !== null && view.claims.filter(({ reason }) => reason === null).length >= view.most;
  return (
    <>
      <Band />
      <Heading>{say('take.claims')}</Heading>
      <p>{say('take.claimsText', { n: view?.most ?? 3 })}</p>
      <p role="alert">{error === null ? null : errorText(error)}</p>
      {view === null ? error === null ? <Wait>{t('word.loading')}</Wait> : <Button onClick={() => setTries(tries + 1)}>{t('word.tryAgain')}</Button> : (
        <>
          {view.claims.map((one) => (
            <Card key={one.id}>
              <div className={styles.form}>
                <b>{one.name}</b>
                <p>{say(`take.claimType.${one.type}`)} · {one.words}</p>
                <p className={styles.soft}>{say('take.claimGiven', { at: localTime(say.language, one.at) })}</p>
                {one.reason === null ? null : <p className={styles.wrong}>{say('take.claimOver', { reason: one.reason })}</p>}
              </div>
            </Card>
          ))}
          {!view.isOpen ? <p>{say('take.claimsClosed')}</p> : isFull ? <p>{say('take.claimsFull')}</p> : (
            <Card>
              <div className={styles.form}>
                <Choices legend={say('take.claimOf')} offered={claimKinds.map((value) => ({ value, title: say(`take.claim.${value}`) }))} value={claim.of} onChange={(of) => change({ of })} />
                <Field label={say('take.claimName')} value={claim.name} maxLength={200} autoComplete="off" onChange={({ target }) => change({ name: target.value })} />
                <Choices legend={say('take.claimType')} offered={claimTypes.map((value) => ({ value, title: say(`take.claimType.${value}`) }))} value={claim.type} onChange={(type) => change({ type })} />
                <Field label={say('take.claimWords')} value={claim.words} maxLength={1_000} autoComplete="off" onChange={({ target }) => change({ words: target.value })} />
                <Button tone="primary" isWide isBusy={isBusy} disabled={claim.name.trim().length < 2 || claim.words.trim() === ''} onClick={() => void send()}>{say('take.claimName.do')}</Button>
              </div>
            </Card>
          )}
        </>
      )}
      <Button isWide onClick={onBack}>{say('take.back')}</Button>
    </>
  );
}
