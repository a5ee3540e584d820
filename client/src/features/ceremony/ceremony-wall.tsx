import type { WallRow } from '@tabarman/shared/ceremony/show-wall.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { CeremonyWall as Wall } from '@tabarman/shared/protocol/contract/ceremonies.ts';
import { LookCloth } from '../../ui/look.tsx';
import styles from './ceremony-wall.module.css';
import { useWall } from './use-wall.ts';
import { BareWall, WallFrame } from './wall-frame.tsx';

type View = Wall['view'];
const MOST_ON_A_STEP = 4;
/** As many as have room in two columns below a heading of two lines. */
const MOST_IN_CROWD = 20;
const MOST_FRESH = 11;
const places = [2, 1, 3] as const;
/** A cloth for each step of the podium: the best in the colour of the sun. */
const cloths = { 1: { pattern: 0, colour: 2 }, 2: { pattern: 4, colour: 3 }, 3: { pattern: 7, colour: 0 } } as const;

/** CM1, CM2: the page of a projector. Every word on it was sent: it has no language of its own. */
export function CeremonyWall({ ceremony }: { readonly ceremony: string }) {
  const wall = useWall<Wall>(`ceremonies/${encodeURIComponent(ceremony)}`);
  if (wall === null || wall === 'gone') return <BareWall />;
  const { view, version } = wall;
  return (
    <WallFrame language={view.language} title={view.season} head={[view.stage, view.board].filter(Boolean).join(' · ')} sentence={view.text || null}>
      <Announced view={view} version={version} />
    </WallFrame>
  );
}

function Announced({ view, version }: { readonly view: View; readonly version: number }) {
  if (view.podium.length > 0) {
    return (
      <div className={styles.finale} data-end={view.goesOn !== null || undefined}>
        {places.some((place) => view.podium.filter((row) => row.place === place).length > MOST_ON_A_STEP) ? <Crowd view={view} /> : <Podium view={view} />}
        {view.goesOn === null ? null : (
          <section className={styles.goesOn} data-many={view.goesOn.names.length > 8 || undefined}>
            <h2>{view.goesOn.title}</h2>
            <ul>{view.goesOn.names.map((name, i) => <li key={i}>{name}</li>)}</ul>
          </section>
        )}
      </div>
    );
  }
  return (
    <div className={styles.places}>
      <ul key={version} className={styles.fresh} data-many={view.fresh.length > 3 || undefined}>
        {view.fresh.slice(0, MOST_FRESH).map((row, i) => <Row key={i} row={row} view={view} />)}
        {view.fresh.length > MOST_FRESH ? <li className={styles.row}>+{view.fresh.length - MOST_FRESH}</li> : null}
      </ul>
      <ul className={styles.before}>{view.before.map((row, i) => <Row key={i} row={row} view={view} />)}</ul>
    </div>
  );
}

function Row({ row: { place, name, from, points }, view }: { readonly row: WallRow; readonly view: View }) {
  return (
    <li className={styles.row}>
      <strong className={styles.number}>{place}</strong>
      <span className={styles.who}>
        <b>{name}</b>
        <span>{from}</span>
      </span>
      <span className={styles.points}>{formatNumber(view.language, points)}</span>
    </li>
  );
}

/** So many share a place that no step holds them: a list, best first. */
function Crowd({ view }: { readonly view: View }) {
  const more = view.podium.length - MOST_IN_CROWD;
  const hasFewBest = view.podium.filter(({ place }) => place === 1).length <= MOST_ON_A_STEP;
  return (
    <ul className={styles.crowd} data-few-best={hasFewBest || undefined}>
      {view.podium.slice(0, MOST_IN_CROWD).map(({ place, name }, i) => <li key={i} data-place={place}><strong className={styles.number}>{place}</strong> {name}</li>)}
      {more > 0 ? <li>+{more}</li> : null}
    </ul>
  );
}

/** Steps wait empty until their winners are announced; whoever shares a place shares its step. */
function Podium({ view }: { readonly view: View }) {
  return (
    <ol className={styles.podium}>
      {places.map((place) => {
        const rows = view.podium.filter((row) => row.place === place);
        return (
          <li key={place} className={styles.step} data-place={place} data-waits={rows.length === 0 || undefined}>
            <ul className={styles.winners} data-many={rows.length > 2 || undefined}>
              {rows.map(({ name, from, points }, i) => (
                <li key={i}>
                  <b>{name}</b>
                  <span>{from}</span>
                  <span className={styles.points}>{formatNumber(view.language, points)}</span>
                </li>
              ))}
            </ul>
            <div className={styles.block}>
              <strong>{place}</strong>
              {rows.length === 0 ? null : <div className={styles.bolt} aria-hidden="true"><LookCloth {...cloths[place]} /></div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
