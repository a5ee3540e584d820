import type { StopView } from '@tabarman/shared/game/views.ts';
import { type Frame, within } from './frame.ts';
import { cityPoints, valleyBox, wholeBox } from '@tabarman/shared/place/map/geometry.ts';
import { type Size, widthOf } from './place-labels.ts';
import { RegionMap } from './region-map.tsx';
import styles from './route-map.module.css';

/** Height of the letters: of a stop that was passed, and of where the game stands. */
const LETTERS = { passed: 1.92, here: 2.5 };

interface RouteMapProps {
  /** In their order; the game stands at the last. */
  readonly route: readonly StopView[];
}

/** The way that the rounds have taken, from stop to stop. Whoever listens is told the stop's name beside it. */
export function RouteMap({ route }: RouteMapProps) {
  const box = route.every(({ city }) => isInValley(city)) ? valleyBox : wholeBox;
  return (
    <RegionMap box={box} levelOf={() => 'none'}>
      {(frame, room) => <Route frame={frame} room={room} route={route} />}
    </RegionMap>
  );
}

function Route({ frame, room, route }: RouteMapProps & { readonly frame: Frame; readonly room: Size }) {
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
            <text x={middleOf(x, name, LETTERS[isHere ? 'here' : 'passed'], room)} y={y - (isHere ? 2.6 : 1.9)}>{name}</text>
          </g>
        );
      })}
    </>
  );
}

/** Where the middle of a name is: over its stop, or as near to it as the picture holds the whole name. */
function middleOf(x: number, name: string, size: number, room: Size): number {
  const half = Math.min(widthOf(name, size), room.width) / 2;
  return Math.min(Math.max(x, half), room.width - half);
}

function isInValley(city: StopView['city']): boolean {
  const [x, y] = cityPoints.get(city) ?? [0, 0];
  return valleyBox.left <= x && x <= valleyBox.right && valleyBox.top <= y && y <= valleyBox.bottom;
}
