import { optionLetter } from './option-letter.ts';
import styles from './shape.module.css';

/** Silhouettes that differ without colour, and where the letter stands in each, in a square of 48. */
const shapes = [
  { name: 'diamond', path: 'M24 1 47 24 24 47 1 24Z', x: 24, y: 24, size: 19 },
  { name: 'circle', path: 'M24 2a22 22 0 1 1 0 44a22 22 0 1 1 0-44Z', x: 24, y: 24, size: 23 },
  { name: 'triangle', path: 'M24 2 47.5 45H.5Z', x: 24, y: 32.5, size: 19 },
  { name: 'square', path: 'M4 4h40v40H4Z', x: 24, y: 24, size: 24 },
  { name: 'star', path: 'M24 0 31.6 15.2 48 18 36.4 30 38.8 47 24 39.4 9.2 47 11.6 30 0 18 16.4 15.2Z', x: 24, y: 27, size: 18 },
  { name: 'crescent', path: 'M33 2.6A22.5 22.5 0 1 0 33 45.4A25.5 25.5 0 0 1 33 2.6Z', x: 13.5, y: 24, size: 19 },
  { name: 'drop', path: 'M24 0C30 10 42 19 42 30A18 18 0 0 1 6 30C6 19 18 10 24 0Z', x: 24, y: 30, size: 21 },
  { name: 'hexagon', path: 'M12.5 4h23L47 24 35.5 44h-23L1 24Z', x: 24, y: 24, size: 23 },
] as const;

interface ShapeProps {
  /** Place of the option among those shown, 0 to 7. */
  readonly index: number;
}

/** The option's shape with its letter, in the two colours of the nearest `data-option`. Its size is --shape (default 3rem). */
export function Shape({ index }: ShapeProps) {
  const shape = shapes[index % shapes.length] ?? shapes[0];
  return (
    <svg className={styles.shape} viewBox="0 0 48 48" aria-hidden="true">
      <path d={shape.path} />
      <text x={shape.x} y={shape.y} fontSize={shape.size}>
        {optionLetter(index)}
      </text>
    </svg>
  );
}
