import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import { useState } from 'react';
import { localTime } from '../../../../i18n/local-time.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import type { OpenCall } from '../taker.ts';
import styles from './work.module.css';

/** From when on or until when works are taken, as it was announced or as it was given to this work, by the clock of this phone. */
export function Deadline({ call, extendedTo }: { readonly call: OpenCall; readonly extendedTo: number | null }) {
  const say = useTakingMessages();
  const [now] = useState(() => Date.now());
  const [begin, announced] = [worksBegin(call), worksEnd(call)];
  if (begin === null || announced === null) return null;
  const isExtended = extendedTo !== null && extendedTo > announced && now >= announced;
  const until = isExtended ? extendedTo : announced;
  const words = now < begin ? say('take.from', { from: localTime(say.language, begin) })
    : now >= until ? say('take.ended')
    : say(isExtended ? 'take.extended' : 'take.until', { until: localTime(say.language, until) });
  return <p className={styles.deadline}>{words}</p>;
}
