import type { PassView } from '@tabarman/shared/entrant/views.ts';
import { formatTime } from '@tabarman/shared/language/date.ts';
import { useEffect, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { CodeScanner } from '../../../desk/code-scanner.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import styles from '../../../desk/work-page.module.css';

interface DoorPartProps {
  readonly seasonId: string;
  /** The code that a camera has read; empty when none. */
  readonly scanned: string;
}

/** At the door: a code, who shows it, and that a document was seen. */
export function DoorPart({ seasonId, scanned }: DoorPartProps) {
  const t = useMessages();
  const [code, setCode] = useState(scanned);
  const [found, setFound] = useState<{ readonly code: string; readonly pass: PassView } | null>(null);
  const pass = found?.pass ?? null;
  const look = async () => {
    const wanted = code.trim();
    const told = await outcomeOf(api.entrants.pass({ id: seasonId, code: wanted }));
    setFound(told.ok ? { code: wanted, pass: told.data } : null);
    return told.ok ? null : told.failure;
  };
  const asked = useForm(look);
  const admitted = useForm(async () => {
    if (found === null) return null;
    const seen = await outcomeOf(api.entrants.admit({ id: seasonId, code: found.code }));
    if (!seen.ok) return seen.failure;
    setFound({ ...found, pass: seen.data });
    setCode('');
    return null;
  });
  useEffect(() => {
    if (scanned === '') return undefined;
    let isWanted = true;
    void outcomeOf(api.entrants.pass({ id: seasonId, code: scanned })).then((told) => isWanted && told.ok && setFound({ code: scanned, pass: told.data }));
    return () => {
      isWanted = false;
    };
  }, [seasonId, scanned]);
  const failure = asked.failure ?? admitted.failure;
  return (
    <div className={styles.stack}>
      <form className={styles.stack} onSubmit={asked.submit}>
        <p>{t('entrant.doorText')}</p>
        <CodeScanner onCode={(text) => setCode(/[?&]pass=([A-Za-z0-9-]+)/.exec(text)?.[1] ?? text.slice(0, 20))} />
        <Field label={t('entrant.code')} value={code} maxLength={20} autoCapitalize="characters" autoComplete="off" spellCheck={false} error={failure ? failureText(t, failure) : undefined} onChange={({ target }) => setCode(target.value)} />
        <div className={styles.actions}><Button type="submit" isBusy={asked.isBusy} disabled={code.trim() === ''}>{t('entrant.look')}</Button></div>
      </form>
      <div role="status">
        {pass === null ? null : (
          <Card>
            <form className={styles.page} onSubmit={admitted.submit}>
              <h2>{pass.name}</h2>
              <p>
                {pass.isOldEnough === null ? null : <Badge tone={pass.isOldEnough ? 'right' : 'wrong'}>{t(pass.isOldEnough ? 'entrant.oldEnough' : 'entrant.notOldEnough')}</Badge>}{' '}
                {pass.isReady ? <Badge tone="right">{t('entrant.ready')}</Badge> : null}
              </p>
              <p>{pass.team ?? t('entrant.noTeam')} {pass.teamState === null ? null : <Badge tone={pass.teamState === 'handedIn' ? 'right' : 'wrong'}>{t(`entrant.state.${pass.teamState}`)}</Badge>}</p>
              {pass.seenAt === null ? <Button type="submit" tone="primary" isBusy={admitted.isBusy}>{t('entrant.admit')}</Button> : <p><b>{t('entrant.admitted', { time: formatTime(pass.seenAt, -new Date(pass.seenAt).getTimezoneOffset()) })}</b></p>}
            </form>
          </Card>
        )}
      </div>
    </div>
  );
}
