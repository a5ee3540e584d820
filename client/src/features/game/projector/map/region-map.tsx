import { type RegionCode, regionCodes } from '@tabarman/shared/place/codes.ts';
import { type ReactNode, useId } from 'react';
import { type Frame, fitTo, pointAt, within } from './frame.ts';
import { type Box, countryShapes, regionShapes } from '@tabarman/shared/place/map/geometry.ts';
import { labelPoints } from './label-points.ts';
import type { Level } from '@tabarman/shared/place/map/levels.ts';
import styles from './map.module.css';
import { placeLabels, type Size } from './place-labels.ts';
import { useRoom } from './use-room.ts';
import { WeaveFills } from './weave-fills.tsx';

/** The smallest letters of the projector. */
const LETTERS = { size: 1.92, badge: 2.7 };

export interface RegionLabel {
  readonly code: RegionCode;
  readonly name: string;
  readonly place: number | null;
}

interface RegionMapProps {
  /** What part of the map is in the picture. */
  readonly box: Box;
  readonly levelOf: (code: RegionCode) => Level;
  /** The most important first. */
  readonly labels?: readonly RegionLabel[];
  /** A part that is shown larger elsewhere. */
  readonly outlined?: Box;
  /** What is drawn over the regions, in the measure of the picture. */
  readonly children?: (frame: Frame, room: Size) => ReactNode;
}

/** The three countries, or a part of them. Whoever listens has the list beside it. */
export function RegionMap({ box, levelOf, labels = [], outlined, children }: RegionMapProps) {
  const id = useId();
  const [svg, room] = useRoom<SVGSVGElement>();
  const frame = room && fitTo(box, room);
  const placed = frame && placeLabels(labels.map(({ code, name, place }) => ({
    id: code, name, at: pointAt(frame, labelPoints[code]), badge: place === null ? null : String(place),
  })), room, LETTERS);
  return (
    <svg ref={svg} className={styles.map} viewBox={room ? `0 0 ${room.width} ${room.height}` : undefined} aria-hidden="true">
      {frame === null || room === null ? null : (
        <>
          <WeaveFills id={id} scale={frame.scale} />
          <g transform={`translate(${frame.shift[0]} ${frame.shift[1]}) scale(${frame.scale})`}>
            {regionCodes.map((code) => {
              const level = levelOf(code);
              return <path key={code} className={styles.region} d={regionShapes.get(code)?.path} fill={level === 'none' ? undefined : `url(#${id}-${level})`} data-level={level} />;
            })}
            {[...countryShapes].map(([code, { path }]) => <path key={code} className={styles.country} d={path} />)}
          </g>
          {outlined ? <Outline frame={frame} box={outlined} /> : null}
          {children?.(frame, room)}
          {placed?.map(({ id: code, badge, name }) => (
            <g key={code}>
              {name ? <text className={styles.name} data-ranked={badge !== null || undefined} x={name.at[0]} y={name.at[1]}>{name.text}</text> : null}
              {badge ? <Badge {...badge} /> : null}
            </g>
          ))}
        </>
      )}
    </svg>
  );
}

function Badge({ text, at: [x, y] }: { readonly text: string; readonly at: readonly [number, number] }) {
  return (
    <>
      <circle className={styles.badge} cx={x} cy={y} r={LETTERS.badge / 2} />
      <text className={styles.place} x={x} y={y}>{text}</text>
    </>
  );
}

function Outline({ frame, box }: { readonly frame: Frame; readonly box: Box }) {
  const [x, y] = within(frame, [box.left, box.top]);
  return <rect className={styles.outline} x={x} y={y} width={frame.scale * (box.right - box.left)} height={frame.scale * (box.bottom - box.top)} rx={0.6} />;
}
