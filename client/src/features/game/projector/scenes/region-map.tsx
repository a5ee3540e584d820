import type { RegionCode } from '@tabarman/shared/place/codes.ts';
import { SMALL_GROUP } from '@tabarman/shared/leaderboard/group-standings.ts';
import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { valleyBox, wholeBox } from '@tabarman/shared/place/map/geometry.ts';
import { valleyRegions } from '../map/label-points.ts';
import { type Levels, levelsOf, tones } from '@tabarman/shared/place/map/levels.ts';
import { RegionMap, type RegionLabel } from '../map/region-map.tsx';
import { Swatch } from '../map/swatch.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import type { Words } from '../words.ts';
import styles from './region-map.module.css';

type Scene = Extract<ProjectorView['scene'], { name: 'map' }>;

/** As many lines as stand beside the map in the widest picture; the others have their number on it. */
const ROWS = 12;

/** How the regions stand, on the map: of the three countries, and of the valley, where they are too near to each other. */
export function RegionMapScene({ scene, ...stage }: StageProps & { readonly scene: Scene }) {
  const { view, t } = stage;
  const levels = levelsOf(scene.rows);
  const labels = labelsOf(scene);
  const levelOf = (code: RegionCode) => levels.of(code);
  return (
    <Stage {...stage} title={t('rank.byRegion')} woven={(scene.index + 1) / view.questions}>
      <section className={styles.scene}>
        <div className={styles.whole}>
          <RegionMap box={wholeBox} levelOf={levelOf} labels={labels.filter(({ code }) => !valleyRegions.has(code))} outlined={valleyBox} />
        </div>
        <figure className={styles.valley}>
          <figcaption className={styles.caption}>{t('map.valley')}</figcaption>
          <div className={styles.whole}><RegionMap box={valleyBox} levelOf={levelOf} labels={labels.filter(({ code }) => valleyRegions.has(code))} /></div>
        </figure>
        <ol className={styles.rows}>
          {scene.rows.slice(0, ROWS).map((row) => (
            <li key={row.id} className={styles.row}>
              <span className={styles.place}>
                {row.place === null ? <><span aria-hidden="true">–</span><span className="heard">{t('groups.few', { n: SMALL_GROUP })}</span></> : row.place}
              </span>
              <Swatch level={levels.of(row.id)} />
              <span className={styles.name} lang={row.language}>{row.name ?? t('groups.other')}</span>
              <span className={styles.score}>{formatNumber(t.language, row.score, { maxDecimals: 0 })}</span>
            </li>
          ))}
        </ol>
        <Legend levels={levels} t={t} />
      </section>
    </Stage>
  );
}

/** Those with a place first, then those with players, then all others: where room is short, the first ones are named. */
function labelsOf({ rows, labels }: Scene): RegionLabel[] {
  const byId = new Map(rows.map((row, i) => [row.id, { row, i }]));
  const rankOf = ({ code }: { code: RegionCode }) => byId.get(code)?.i ?? rows.length;
  return labels.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ code, name }) => ({ code, name, place: byId.get(code)?.row.place ?? null }));
}

function Legend({ levels: { range }, t }: { readonly levels: Levels; readonly t: Words }) {
  return (
    <div className={styles.legend}>
      {range === null ? null : (
        <p className={styles.key}>
          <span>{formatNumber(t.language, range[0], { maxDecimals: 0 })}</span>
          <span className={styles.tones}>{tones.map((tone) => <Swatch key={tone} level={tone} />)}</span>
          <span>{formatNumber(t.language, range[1], { maxDecimals: 0 })}</span>
          <span>{t('groups.score')}</span>
        </p>
      )}
      <p className={styles.key}><Swatch level="few" /> {t('groups.few', { n: SMALL_GROUP })}</p>
      <p className={styles.note}>{t('map.schematic')}</p>
    </div>
  );
}
