import { reportDays, type Terms, trancheAmounts } from '@tabarman/shared/grant/terms.ts';
import type { GrantView } from '@tabarman/shared/grant/views.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import season from '../../desk/work-page.module.css';
import type { ChangeGrant } from './change-grant.ts';
import styles from './grant.module.css';
import { money, shownDay } from './money.ts';

interface AgreementFormProps {
  readonly callId: string;
  readonly grant: GrantView;
  readonly change: ChangeGrant;
}

const LEAST = { amount: 0, everyMonths: 1, times: 1 } as const;
const MOST = { amount: 100_000_000, everyMonths: 12, times: 24 } as const;
const MOST_TRANCHES = 12;

/** GR1, GR2: the terms while they are not signed, with what follows from them. */
export function AgreementForm({ callId, grant, change }: AgreementFormProps) {
  const t = useMessages();
  const [terms, setTerms] = useState(grant.terms);
  const [note, setNote] = useState(grant.note);
  const [signing, setSigning] = useState<string | null>(null);
  const isSigned = grant.signedOn !== null;
  const set = (part: Partial<Terms>) => setTerms((before) => ({ ...before, ...part }));
  const setTranche = (at: number, part: Partial<Terms['tranches'][number]>) => set({ tranches: terms.tranches.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const percent = terms.tranches.reduce((sum, one) => sum + one.percent, 0);
  const isWhole = percent === (terms.amount === 0 ? 0 : 100);
  const waitsTooLong = terms.tranches.some(({ after }) => after > terms.times);
  const isChanged = JSON.stringify([terms, note]) !== JSON.stringify([grant.terms, grant.note]);
  const number = (name: 'amount' | 'everyMonths' | 'times', label: string) => (
    <Field
      label={label} type="number" inputMode="numeric" min={LEAST[name]} max={MOST[name]} disabled={isSigned} value={terms[name]}
      onChange={({ target }) => set({ [name]: within(target.valueAsNumber, LEAST[name], MOST[name]), ...(name === 'amount' && terms.tranches.length === 0 && target.valueAsNumber > 0 ? { tranches: [{ percent: 100, after: 0 }] } : {}), ...(name === 'amount' && target.valueAsNumber === 0 ? { tranches: [] } : {}) })}
    />
  );
  return (
    <section className={styles.stack}>
      <h2>{t('grant.agreement')}</h2>
      <div className={season.pair}>
        {number('amount', t('grant.amount', { currency: terms.currency }))}
        <Field label={t('grant.startsOn')} type="date" disabled={isSigned} value={terms.startsOn} onChange={({ target }) => target.value !== '' && set({ startsOn: target.value })} />
        {number('everyMonths', t('grant.everyMonths'))}
        {number('times', t('grant.times'))}
      </div>
      <p className={styles.facts}>{t('grant.days', { days: reportDays(terms).map(shownDay).join(', ') })}</p>
      {isSigned ? null : (
        <>
          {terms.tranches.map((tranche, i) => (
            <div key={i} className={season.pair}>
              <Field
                label={t('grant.tranche', { n: i + 1 })} type="number" inputMode="numeric" min={1} max={100} value={tranche.percent} hint={isWhole ? money(t.language, trancheAmounts(terms.amount, terms.tranches)[i] ?? 0, terms.currency) : undefined}
                onChange={({ target }) => setTranche(i, { percent: within(target.valueAsNumber, 1, 100) })}
              />
              <Field label={t('grant.trancheAfter', { n: i + 1 })} type="number" inputMode="numeric" min={0} max={terms.times} value={tranche.after} onChange={({ target }) => setTranche(i, { after: within(target.valueAsNumber, 0, MOST.times) })} />
            </div>
          ))}
          {terms.amount === 0 ? null : (
            <div className={season.actions}>
              <Button disabled={terms.tranches.length === MOST_TRANCHES} onClick={() => set({ tranches: [...terms.tranches, { percent: Math.max(1, 100 - percent), after: terms.tranches.length }] })}>{t('grant.addTranche')}</Button>
              {terms.tranches.length > 1 ? <Button tone="quiet" onClick={() => set({ tranches: terms.tranches.slice(0, -1) })}>{t('grant.removeTranche')}</Button> : null}
            </div>
          )}
        </>
      )}
      <Field label={t('grant.note')} maxLength={2_000} value={note} onChange={({ target }) => setNote(target.value)} />
      <p className={season.failure} role="alert">{isWhole ? (waitsTooLong ? t('grant.afterWrong') : '') : t('grant.percentWrong', { n: percent })}</p>
      <div className={season.actions}>
        <Button tone={isChanged ? 'primary' : 'secondary'} disabled={!isChanged || !isWhole || waitsTooLong} onClick={() => void change(outcomeOf(api.grants.change({ id: callId, grantId: grant.id, number: grant.number, terms, note })))}>{t('word.save')}</Button>
        {isSigned ? null : <Button tone={isChanged ? 'secondary' : 'primary'} disabled={isChanged} onClick={() => setSigning(terms.startsOn)}>{t('grant.sign')}</Button>}
      </div>
      {signing === null ? null : (
        <Dialog
          isOpen title={t('grant.sign')} onClose={() => setSigning(null)}
          actions={(
            <>
              <Button onClick={() => setSigning(null)}>{t('word.cancel')}</Button>
              <Button tone="primary" onClick={() => { void change(outcomeOf(api.grants.sign({ id: callId, grantId: grant.id, number: grant.number, on: signing }))); setSigning(null); }}>{t('grant.sign')}</Button>
            </>
          )}
        >
          <p>{t('grant.signText')}</p>
          <Field label={t('grant.signedOn')} type="date" required value={signing} onChange={({ target }) => target.value !== '' && setSigning(target.value)} />
        </Dialog>
      )}
    </section>
  );
}

const within = (n: number, least: number, most: number) => (Number.isNaN(n) ? least : Math.min(most, Math.max(least, Math.round(n))));
