import { flatten, type Point } from '@tabarman/shared/place/map/albers.ts';
import type { Box } from '@tabarman/shared/place/map/geometry.ts';
import type { Size } from './place-labels.ts';

/** How the flat map lies in a picture. */
export interface Frame {
  readonly scale: number;
  readonly shift: Point;
}

/** The box as large as the room allows, in its middle. */
export function fitTo(box: Box, room: Size): Frame {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(room.width / width, room.height / height);
  return { scale, shift: [(room.width - scale * width) / 2 - scale * box.left, (room.height - scale * height) / 2 - scale * box.top] };
}

/** A flat point in the picture. */
export function within({ scale, shift }: Frame, [x, y]: Point): Point {
  return [scale * x + shift[0], scale * y + shift[1]];
}

/** Degrees in the picture. */
export function pointAt(frame: Frame, degrees: Point): Point {
  return within(frame, flatten(degrees));
}
