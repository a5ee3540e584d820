import type { GrantView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import season from '../../desk/work-page.module.css';
import type { ChangeGrant } from './change-grant.ts';
import styles from './grant.module.css';
import { money, shownDay } from './money.ts';

interface TrancheListProps {
  readonly callId: string;
  readonly grant: GrantView;
  readonly change: ChangeGrant;
  /** What stands before the number of a tranche. */
  readonly of?: string;
  readonly only?: 'due';
}

const tones = { waiting: 'plain', due: 'notice', paid: 'right' } as const;

/** GR6: the parts of the money of one agreement, each paid, to be paid or waiting. */
export function TrancheList({ callId, grant, change, of, only }: TrancheListProps) {
  const t = useMessages();
  const [paying, setPaying] = useState<number | null>(null);
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10));
  const pay = (tranche: number, day: string | null) => change(outcomeOf(api.grants.pay({ id: callId, grantId: grant.id, tranche, on: day })));
  const shown = grant.tranches.map((tranche, i) => ({ ...tranche, i })).filter(({ state }) => only === undefined || state === only);
  return (
    <>
      <ul className={season.list}>
        {shown.map(({ i, amount, percent, after, state, paidOn }) => (
          <li key={i} className={season.line}>
            <div>
              <h3>{of === undefined ? '' : `${of} · `}{grantWord(t.language, 'tranche')} {i + 1}: {money(t.language, amount, grant.terms.currency)} <Badge tone={tones[state]}>{grantWord(t.language, `tranche.${state}`)}</Badge></h3>
              <p className={styles.facts}>{percent} % · {grantWord(t.language, 'after')}: {after}{paidOn === null ? '' : ` · ${grantWord(t.language, 'paidOn')}: ${shownDay(paidOn)}`}</p>
            </div>
            {state === 'due' ? <Button tone="primary" onClick={() => setPaying(i)}>{t('grant.pay')}</Button> : null}
            {state === 'paid' ? <Button tone="quiet" onClick={() => void pay(i, null)}>{t('grant.unpay')}</Button> : null}
          </li>
        ))}
      </ul>
      {paying === null ? null : (
        <Dialog
          isOpen title={t('grant.pay')} onClose={() => setPaying(null)}
          actions={(
            <>
              <Button onClick={() => setPaying(null)}>{t('word.cancel')}</Button>
              <Button tone="primary" onClick={() => { void pay(paying, on); setPaying(null); }}>{t('word.save')}</Button>
            </>
          )}
        >
          <p>{grant.work.title} · {money(t.language, grant.tranches[paying]?.amount ?? 0, grant.terms.currency)}</p>
          <Field label={t('grant.paidOn')} type="date" required value={on} onChange={({ target }) => target.value !== '' && setOn(target.value)} />
        </Dialog>
      )}
    </>
  );
}
