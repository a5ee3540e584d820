import type { Progress } from '@tabarman/shared/game/views.ts';
import { useRef } from 'react';
import { Look } from '../../../ui/look.tsx';
import styles from './name-wall.module.css';
import { useCalm } from './use-calm.ts';
import { useGlide } from './use-glide.ts';

/** A hall that comes in at once changes the wall once a second, not with every count. */
const CALM_MS = 1_000;

/** The last to come in, newest first. What does not fit flows out at the end. */
export function NameWall({ players }: { readonly players: Progress['newest'] }) {
  const shown = useCalm(players, CALM_MS);
  const wall = useRef<HTMLUListElement>(null);
  useGlide(wall, shown);
  return (
    <ul ref={wall} className={styles.wall}>
      {shown.map(({ number, name, look }) => (
        <li key={number} data-key={number} className={styles.player}>
          <Look pattern={look.pattern} colour={look.colour} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
