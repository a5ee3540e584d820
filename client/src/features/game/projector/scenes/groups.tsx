import { SMALL_GROUP } from '@tabarman/shared/leaderboard/group-standings.ts';
import type { GroupRow, ProjectorView } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { languageNames } from '../../../../i18n/language-names.ts';
import { groupTitles } from '../../group-titles.ts';
import { Stage, type StageProps } from '../stage.tsx';
import type { Words } from '../words.ts';
import styles from './groups.module.css';

type Scene = Extract<ProjectorView['scene'], { name: 'groups' }>;

/** How universities, regions or countries stand. */
export function Groups({ scene, ...stage }: StageProps & { readonly scene: Scene }) {
  const { view, t } = stage;
  const { by, rows } = scene.groups;
  return (
    <Stage {...stage} title={t(groupTitles[by])} woven={(scene.index + 1) / view.questions}>
      <section className={styles.board}>
        {rows.length === 0 ? <p>{t('groups.nobody')}</p> : (
          <ol className={styles.rows}>{rows.map((row) => <Row key={row.id} row={row} isShared={isShared(rows, row)} t={t} />)}</ol>
        )}
        <p className={styles.note}>{t('groups.how', { n: SMALL_GROUP })}</p>
      </section>
    </Stage>
  );
}

function Row({ row, isShared: shared, t }: { readonly row: GroupRow; readonly isShared: boolean; readonly t: Words }) {
  return (
    <li className={styles.row} data-first={row.place === 1 || undefined} data-small={row.place === null || undefined}>
      <span className={styles.place}>
        {shared ? <><span aria-hidden="true">=</span><span className="heard">{t('rank.shared')}</span></> : null}
        {row.place ?? <><span aria-hidden="true">–</span><span className="heard">{t('groups.few', { n: SMALL_GROUP })}</span></>}
      </span>
      <span className={styles.name} lang={row.language}>{row.name ?? t('groups.other')}</span>
      <span className={styles.players}>
        {row.name === null || row.language === t.language ? null : <><span lang={row.language}>{languageNames[row.language]}</span> · </>}
        {t('lobby.players', { n: row.players })}
      </span>
      <strong className={styles.score}>{formatNumber(t.language, row.score, { maxDecimals: 1 })}</strong>
    </li>
  );
}

function isShared(rows: readonly GroupRow[], { id, place }: GroupRow): boolean {
  return place !== null && rows.some((other) => other.id !== id && other.place === place);
}
