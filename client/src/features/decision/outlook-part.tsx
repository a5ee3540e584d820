import { offBy } from '@tabarman/shared/decision/draws.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useCallback } from 'react';
import { Loaded } from '../../desk/loaded.tsx';
import type { Loading } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './decision.module.css';
import type { DecisionView, OutlookView } from './decision-types.ts';
import { workName } from './names.ts';

interface OutlookPartProps {
  readonly view: DecisionView;
  readonly loading: Loading<OutlookView>;
  readonly onTryAgain: () => void;
}

/** DC6, DC9, DC10: how sure the awards are, what each rule changes, and who could tell more. */
export function OutlookPart({ view: { call, table, jurors }, loading, onTryAgain }: OutlookPartProps) {
  const t = useMessages();
  const named = useCallback((ids: readonly string[]) => table.works.filter(({ id }) => ids.includes(id)).map(workName).join('; ') || t('decision.nobody'), [table.works, t]);
  const byWork = (pairs: OutlookView['more']) => [...Map.groupBy(pairs, ({ work }) => work)].map(([work, own]) => (
    <li key={work}>{named([work])}: {own.map(({ juror }) => jurors.find(({ id }) => id === juror)?.name ?? '—').join(', ')}</li>
  ));
  const inPairs = table.kind === 'strength';
  const titleOf = (award: string) => textIn(call.awards.find(({ id }) => id === award)?.title ?? {}, t.language, call.reference);
  return (
    <section className={styles.stack} aria-labelledby="decision-sure">
      <h2 id="decision-sure">{t('decision.sure')}</h2>
      <p className={styles.soft}>{t(inPairs ? 'decision.sureInPairs' : 'decision.sureText')}</p>
      <Loaded loading={loading} onTryAgain={onTryAgain}>
        {({ awards, more, links, counting }) => (
          <>
            <Draws awards={awards} titleOf={titleOf} />
            {counting === null ? null : <p><label className={styles.counting}>{t('decision.counting', counting)} <progress value={counting.drawn} max={counting.of} /></label></p>}
            {counting === null && awards.some(({ chances }) => chances === null) ? <p>{t('decision.noChance')}</p> : null}
            {inPairs ? null : (
              <>
                <h3>{t('decision.ask')}</h3>
                {more.length === 0 ? <p>{t('decision.askNone')}</p> : <ul className={styles.list}>{byWork(more)}</ul>}
              </>
            )}
            {links.length === 0 ? null : <><h3>{t('decision.links')}</h3><ul className={styles.list}>{byWork(links)}</ul></>}
            {awards.every(({ without }) => without.length === 0) ? null : <h3>{t('decision.without')}</h3>}
            {awards.map(({ id, without }) => without.length === 0 ? null : (
              <ul key={id} className={styles.list} aria-label={titleOf(id)}>
                {without.map(({ without: rule, gain, lose }) => {
                  const said = t(`decision.without.${rule.kind === 'quota' ? rule.by : rule.kind}`);
                  return <li key={said}>{awards.length > 1 ? `${titleOf(id)}: ` : ''}{gain.length + lose.length === 0 ? t('decision.without.same', { rule: said }) : t('decision.without.moves', { rule: said, gain: named(gain), lose: named(lose) })}</li>;
                })}
              </ul>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** How often awards were given anew, and how sure that makes their chances; by award where it differs. */
function Draws({ awards, titleOf }: { readonly awards: OutlookView['awards']; readonly titleOf: (award: string) => string }) {
  const t = useMessages();
  const told = awards.flatMap(({ id, draws }) => (draws === null ? [] : [{ id, draws }]));
  const said = (draws: number) => t('decision.draws', { n: draws, points: formatNumber(t.language, offBy(draws), { maxDecimals: 0 }) });
  if (told.length === 0) return null;
  const isSame = told.length === awards.length && new Set(told.map(({ draws }) => draws)).size === 1;
  return (
    <ul className={styles.list}>
      {isSame ? <li>{said(told[0]!.draws)}</li> : told.map(({ id, draws }) => <li key={id}>{awards.length > 1 ? `${titleOf(id)}: ` : ''}{said(draws)}</li>)}
    </ul>
  );
}
