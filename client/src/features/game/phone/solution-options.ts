import type { Option } from './option-tiles.tsx';
import type { SolutionLine } from './solution-lines.tsx';

/** The options that are right or were chosen, as they stood on the screen; the others only take room. */
export function chosenOrRight(options: readonly Option[], right: readonly string[], chosen: readonly string[]): SolutionLine[] {
  return options
    .map(({ id, text, picture }, option) => ({ key: id, text, picture, option, isRight: right.includes(id), isOwn: chosen.includes(id) }))
    .filter(({ isRight, isOwn }) => isRight || isOwn);
}
