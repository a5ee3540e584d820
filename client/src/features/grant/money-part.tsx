import type { GrantView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { DataTable } from '../../desk/data-table.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import type { ChangeGrant } from './change-grant.ts';
import styles from './grant.module.css';
import { money } from './money.ts';
import { TrancheList } from './tranche-list.tsx';

interface MoneyPartProps {
  readonly callId: string;
  readonly currency: GrantView['terms']['currency'];
  readonly grants: readonly GrantView[];
  readonly change: ChangeGrant;
}

/** What is to be paid now, and how much each has had. */
export function MoneyPart({ callId, currency, grants, change }: MoneyPartProps) {
  const t = useMessages();
  const say = (amount: number) => money(t.language, amount, currency);
  const sum = (of: (grant: GrantView) => number) => grants.reduce((all, grant) => all + of(grant), 0);
  const figures = [['amount', sum(({ terms }) => terms.amount)], ['paid', sum(({ paid }) => paid)], ['due', sum(({ due }) => due)]] as const;
  return (
    <div className={styles.stack}>
      <div className={styles.numbers}>
        {figures.map(([word, amount]) => <p key={word} className={styles.figure}><span>{grantWord(t.language, word)}</span><b>{say(amount)}</b></p>)}
      </div>
      {grants.filter(({ due }) => due > 0).map((grant) => <TrancheList key={grant.id} callId={callId} grant={grant} change={change} of={grant.work.title} only="due" />)}
      <DataTable
        caption={t('grant.money')} rows={grants} keyOf={({ id }) => id} empty={t('grant.none')}
        columns={[
          { name: 'work', head: grantWord(t.language, 'work'), isHead: true, value: ({ work }) => work.title, shows: ({ work }) => `${work.number}. ${work.title}` },
          { name: 'state', head: grantWord(t.language, 'state'), value: ({ state }) => grantWord(t.language, `state.${state}`), shows: ({ state }) => grantWord(t.language, `state.${state}`) },
          ...(['amount', 'paid', 'due'] as const).map((word) => {
            const of = (grant: GrantView) => (word === 'amount' ? grant.terms.amount : grant[word]);
            return { name: word, head: grantWord(t.language, word), isNumber: true, value: of, shows: (grant: GrantView) => say(of(grant)) };
          }),
        ]}
      />
    </div>
  );
}
