import type { StopView } from '@tabarman/shared/game/views.ts';
import { type Frame, within } from './frame.ts';
import { type Box, cityPoints, valleyBox, wholeBox } from './geometry.ts';
import { RegionMap } from './region-map.tsx';
import styles from './route-map.module.css';

const EDGE = 0.25;

interface RouteMapProps {
  /** In their order; the game stands at the last. */
  readonly route: readonly StopView[];
}

/** The way that the rounds have taken, from stop to stop. Whoever listens is told the stop's name beside it. */
export function RouteMap({ route }: RouteMapProps) {
  const box = route.every(({ city }) => isInValley(city)) ? valleyBox : wholeBox;
  return (
    <RegionMap box={box} levelOf={() => 'none'}>
      {(frame) => <Route frame={frame} box={box} route={route} />}
    </RegionMap>
  );
}

function Route({ frame, box, route }: RouteMapProps & { readonly frame: Frame; readonly box: Box }) {
  const points = route.map(({ city }) => within(frame, cityPoints.get(city) ?? [0, 0]));
  const passed = points.slice(0, -1);
  const [from, here] = [passed.at(-1), points.at(-1)];
  return (
    <>
      <polyline className={styles.passed} points={passed.map((p) => p.join()).join(' ')} />
      {from && here ? <path className={styles.leg} pathLength={1} d={`M${from.join()}L${here.join()}`} /> : null}
      {route.map(({ city, name }, i) => {
        const [x = 0, y = 0] = points[i] ?? [];
        const isHere = i === route.length - 1;
        return (
          <g key={`${i} ${city}`} className={isHere ? styles.here : styles.stop}>
            <circle cx={x} cy={y} r={isHere ? 1.1 : 0.7} />
            <text x={x} y={y - (isHere ? 2.6 : 1.9)} textAnchor={anchorOf(city, box)}>{name}</text>
          </g>
        );
      })}
    </>
  );
}

/** A name near the edge of the picture runs inwards. */
function anchorOf(city: StopView['city'], { left, right }: Box): 'start' | 'middle' | 'end' {
  const share = ((cityPoints.get(city)?.[0] ?? 0) - left) / (right - left);
  if (share < EDGE) return 'start';
  return share > 1 - EDGE ? 'end' : 'middle';
}

function isInValley(city: StopView['city']): boolean {
  const [x, y] = cityPoints.get(city) ?? [0, 0];
  return valleyBox.left <= x && x <= valleyBox.right && valleyBox.top <= y && y <= valleyBox.bottom;
}
