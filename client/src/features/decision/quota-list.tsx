import { remarkNames } from '@tabarman/shared/decision/names.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './decision.module.css';
import type { DecidedAward, DecisionView } from './decision-types.ts';

interface Counter { readonly key: string; readonly says: string; readonly share: number; readonly isFull: boolean; readonly isShort: boolean }

/** How full an award is: its places, its money, and every group that has a quota. */
export function QuotaList({ view: { call, table }, of: { award, awarded } }: { readonly view: DecisionView; readonly of: DecidedAward }) {
  const t = useMessages();
  const names = remarkNames(call, t.language);
  const has = table.works.filter(({ id }) => awarded.includes(id));
  const number = (n: number) => formatNumber(t.language, n);
  const counter = (key: string, n: number, most: number, says: string, least = 0): Counter => ({ key, says, share: most === 0 ? 0 : Math.min(1, n / most), isFull: n >= most, isShort: n < least });
  const money = has.reduce((sum, { asks }) => sum + (award.amount ?? asks), 0);
  const counters: Counter[] = [
    counter('places', has.length, award.count, t('decision.places', { n: has.length, of: award.count })),
    ...(award.budget === null ? [] : [counter('money', money, award.budget, t('decision.money', { n: number(money), of: number(award.budget), currency: table.currency }))]),
    ...award.quotas.flatMap(({ by, least, most }) => [...new Set(table.works.flatMap((work) => work[by] ?? []))].toSorted().map((group) => {
      const n = has.filter((work) => work[by] === group).length;
      const says = { group: names.group(by, group), n, most };
      return counter(`${by} ${group}`, n, most, least === 0 ? t('decision.groupMost', says) : t('decision.group', { ...says, least }), least);
    })),
  ];
  return (
    <ul className={styles.counters} aria-label={t('decision.quotas')}>
      {counters.map(({ key, says, share, isFull, isShort }) => (
        <li key={key} className={styles.counter} data-full={isFull || undefined} data-short={isShort || undefined}>
          <span>{says}</span>
          <span className={styles.fill} aria-hidden="true"><span style={{ inlineSize: `${100 * share}%` }} /></span>
        </li>
      ))}
    </ul>
  );
}
