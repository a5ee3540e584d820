import { SMALL_GROUP, WEIGHT } from '@tabarman/shared/leaderboard/group-standings.ts';
import type { GroupsView } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import styles from './groups-table.module.css';

/** How groups stand, with all that their places are made of and the formula beside it. */
export function GroupsTable({ groups: { rows, overall } }: { readonly groups: GroupsView }) {
  const t = useMessages();
  if (rows.length === 0) return <p>{t('groups.nobody')}</p>;
  const number = (n: number) => formatNumber(t.language, n, { maxDecimals: 1 });
  return (
    <div className={styles.groups}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[t('rank.place'), t('groups.name'), t('groups.players'), t('groups.mean'), t('groups.score')].map((words) => (
                <th key={words} scope="col">{words}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, language, players, mean, score, place }) => (
              <tr key={id} data-small={place === null || undefined}>
                <td className={styles.place}>
                  {place ?? <><span aria-hidden="true">–</span><span className="heard">{t('groups.few', { n: SMALL_GROUP })}</span></>}
                </td>
                <th scope="row" lang={language}>
                  {name ?? t('groups.other')}
                  {language === t.language ? null : <span className={styles.language}> {languageNames[language]}</span>}
                </th>
                <td>{number(players)}</td>
                <td>{number(mean)}</td>
                <td className={styles.score}>{number(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.how}>{t('groups.how', { formula: `(n · x̄ + ${WEIGHT} · ${number(overall)}) / (n + ${WEIGHT})`, n: 'n', mean: 'x̄', overall: number(overall), few: SMALL_GROUP })}</p>
    </div>
  );
}
