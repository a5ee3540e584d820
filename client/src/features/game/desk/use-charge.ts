import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useState } from 'react';

/** H1: whether another desk leads the game, so that this one only watches. */
export function watches({ charge }: Pick<DeskView, 'charge'>, device: string): boolean {
  return charge !== null && charge.device !== device;
}

/** Whether this page led the game before it came to watch. */
export function useWasInCharge(isWatchingNow: boolean): boolean {
  const [was, setWas] = useState(false);
  if (!isWatchingNow && !was) setWas(true);
  return was;
}
