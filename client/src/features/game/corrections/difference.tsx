import type { CorrectionPreview } from '@tabarman/shared/game/correction-views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Look } from '../../../ui/look.tsx';
import styles from './corrections.module.css';

/** C3: what a correction would change, and for whom most. */
export function Difference({ preview: { moved, podium, rescored, rows } }: { readonly preview: CorrectionPreview }) {
  const t = useMessages();
  const say = (n: number) => formatNumber(t.language, n);
  if (rescored === 0 && moved === 0) return <p>{t('correct.nothing')}</p>;
  return (
    <>
      <p className={styles.headline}>
        {[t('correct.moved', { n: moved }), ...(podium === 0 ? [] : [t('correct.podium', { n: podium })]), t('correct.rescored', { n: rescored })].join(' · ')}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('player.name')}</th>
              <th scope="col">{t('results.points')}</th>
              <th scope="col">{t('rank.place')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, name, look, points, place }) => (
              <tr key={number}>
                <th scope="row">
                  <span className={styles.who}>
                    <Look {...look} />
                    {name}
                  </span>
                </th>
                <td>{points[0] === points[1] ? say(points[1]) : `${say(points[0])} → ${say(points[1])}`}</td>
                <td>{place[0] === place[1] ? say(place[1]) : `${say(place[0])} → ${say(place[1])}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rescored > rows.length || moved > rows.length ? <p className={styles.soft}>{t('correct.most', { n: rows.length })}</p> : null}
    </>
  );
}
