import { projectStates } from '@tabarman/shared/grant/standing.ts';
import type { GrantView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bar } from '../../ui/bar.tsx';
import styles from './grant.module.css';
import { money, shownDay } from './money.ts';

/** GR7: every supported project under its state. */
export function BoardPart({ callId, grants }: { readonly callId: string; readonly grants: readonly GrantView[] }) {
  const t = useMessages();
  return (
    <div className={styles.board}>
      {projectStates.map((state) => {
        const own = grants.filter((grant) => grant.state === state);
        // Few ever end before they are carried out.
        if (state === 'ended' && own.length === 0) return null;
        return (
          <section key={state} className={styles.state} aria-label={grantWord(t.language, `state.${state}`)}>
            <h2><span className={styles.name}>{grantWord(t.language, `state.${state}`)}</span> <span className={styles.count}>{own.length}</span></h2>
            {own.length === 0 ? null : <div className={styles.cards}>{own.map((grant) => <GrantCard key={grant.id} callId={callId} grant={grant} />)}</div>}
          </section>
        );
      })}
    </div>
  );
}

function GrantCard({ callId, grant }: { readonly callId: string; readonly grant: GrantView }) {
  const t = useMessages();
  const { work, terms, paid, reports, overdue } = grant;
  const next = reports.find(({ state }) => state === 'draft' || state === 'returned');
  return (
    <article className={styles.card}>
      <h3>{work.number}. {work.title}</h3>
      <p className={styles.facts}>{countryName(work.country, t.language)} · {textIn(grant.award, t.language, grant.reference)}</p>
      {terms.amount === 0 ? <p className={styles.facts}>{t('grant.noMoney')}</p> : (
        <>
          <Bar fraction={paid / terms.amount} />
          <p className={styles.facts}>{t('grant.paidOf', { paid: money(t.language, paid, terms.currency), amount: money(t.language, terms.amount, terms.currency) })}</p>
        </>
      )}
      {reports.some(({ state }) => state === 'submitted') ? <p><Badge tone="notice">{t('grant.handedIn')}</Badge></p> : null}
      {overdue.length > 0 ? <p><Badge tone="wrong">{t('grant.late', { n: overdue.length })}</Badge></p> : next && grant.state !== 'ended' ? <p className={styles.facts}>{t('grant.nextDue', { n: next.number, day: shownDay(next.dueOn) })}</p> : null}
      {grant.isAwarded ? null : <p>{t('grant.gone')}</p>}
      <LinkButton href={`/calls/${callId}/grants/${grant.id}`}>{t('grant.open')}<span className="heard">: {work.title}</span></LinkButton>
    </article>
  );
}
