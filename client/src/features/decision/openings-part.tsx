import { acceptable } from '@tabarman/shared/decision/table.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './decision.module.css';
import type { DecisionView, Sayings } from './decision-types.ts';
import { workName } from './names.ts';

interface OpeningsPartProps {
  readonly view: DecisionView;
  readonly mayWrite: boolean;
  readonly onAccept: (opening: Sayings['accepted'][number]['opening']) => void;
  readonly onOrder: (works: readonly string[]) => void;
  readonly onTakeBack: (sayings: Sayings) => void;
}

/** DC11: what stands against calling it final, what can be done about it, and what people said so far. */
export function OpeningsPart({ view: { call, openings, table, isJuror, asked, jurors }, mayWrite, onAccept, onOrder, onTakeBack }: OpeningsPartProps) {
  const t = useMessages();
  const { sayings, works, awards } = table;
  const nameOf = (id: string) => { const work = works.find((one) => one.id === id); return work ? workName(work) : id; };
  const takeBack = (without: Partial<Sayings>) => (mayWrite ? <Button tone="quiet" onClick={() => onTakeBack({ ...sayings, ...without })}>{t('decision.takeBack')}</Button> : null);
  const waiting = [...Map.groupBy(asked, ({ juror }) => juror)].map(([juror, own]) => `${jurors.find(({ id }) => id === juror)?.name ?? '—'} (${own.length})`);
  const reasonOf = (reason: Sayings['bars'][number]['reason']) => textIn(reason, t.language, call.reference);
  return (
    <section className={styles.open} data-open={openings.length > 0 || undefined} aria-labelledby="decision-open">
      <h2 id="decision-open">{openings.length === 0 ? t('decision.nothingOpen') : t('decision.open')}</h2>
      <ul className={styles.list}>
        {openings.map((opening) => {
          const may = acceptable.find((one) => one === opening);
          return (
            <li key={opening} className={styles.line}>
              <span>{t(`decision.opening.${opening}`)}{opening === 'reviews_missing' && waiting.length > 0 ? `: ${waiting.join(', ')}` : ''}</span>
              {mayWrite && may ? <Button onClick={() => onAccept(may)}>{t('decision.accept')}</Button> : null}
              {mayWrite && opening === 'ties' ? awards.filter(({ tied }) => tied.length > 0).map(({ award, tied }) => <Button key={award.id} onClick={() => onOrder(tied)}>{t('decision.order')}</Button>) : null}
            </li>
          );
        })}
        {sayings.accepted.map((one) => <li key={one.opening} className={styles.line}><span>{t('decision.accepted', { what: t(`decision.opening.${one.opening}`) })} {reasonOf(one.reason)}</span>{takeBack({ accepted: sayings.accepted.filter((other) => other !== one) })}</li>)}
        {sayings.orders.map((one) => <li key={one.works.join(' ')} className={styles.line}><span>{one.works.map(nameOf).join(' › ')}. {reasonOf(one.reason)}</span>{takeBack({ orders: sayings.orders.filter((other) => other !== one) })}</li>)}
        {sayings.bars.map((one) => <li key={one.work} className={styles.line}><span>{nameOf(one.work)}: {t(`decision.bar.${one.bar}`)}. {reasonOf(one.reason)}</span>{takeBack({ bars: sayings.bars.filter((other) => other !== one) })}</li>)}
      </ul>
      {isJuror ? <p className={styles.soft}>{t('decision.isJuror')}</p> : null}
    </section>
  );
}
