import { useId } from 'react';
import type { Level } from '@tabarman/shared/place/map/levels.ts';
import styles from './map.module.css';
import { WeaveFills } from './weave-fills.tsx';

/** A piece of the cloth of a level. */
export function Swatch({ level }: { readonly level: Level }) {
  const id = useId();
  return (
    <svg className={styles.swatch} viewBox="0 0 3 2" aria-hidden="true">
      <WeaveFills id={id} />
      <rect width="3" height="2" fill={level === 'none' ? undefined : `url(#${id}-${level})`} data-level={level} />
    </svg>
  );
}
