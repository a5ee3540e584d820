import { pictureAddress, type PictureSize } from '@tabarman/shared/media/address.ts';
import type { PictureView } from '@tabarman/shared/media/schema.ts';
import { type CSSProperties, useEffect, useState } from 'react';
import styles from './picture.module.css';

const RETRIES_MS = [1_000, 3_000, 9_000];

interface PictureProps {
  readonly picture: PictureView;
  readonly size: PictureSize;
  readonly className?: string | undefined;
}

/**
 * A picture of a question or an option. Its room is there before it is, so that nothing moves when it comes; where it does not come,
 * its words stand in its place, and it is asked for a few times more. A style sheet says how high it may be at most: `--tall`.
 */
export function Picture({ picture: { id, width, height, alt }, size, className }: PictureProps) {
  const [tries, setTries] = useState(0);
  const [isMissing, setMissing] = useState(false);

  useEffect(() => {
    const wait = RETRIES_MS[tries];
    if (!isMissing || wait === undefined) return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      setMissing(false);
    }, wait);
    return () => clearTimeout(timer);
  }, [isMissing, tries]);

  return (
    <span className={`${styles.box} ${className ?? ''}`} style={{ '--ratio': width / height } as CSSProperties}>
      {isMissing ? <span className={styles.words} data-fit>{alt}</span> : (
        <img key={tries} className={styles.image} src={pictureAddress(id, size)} width={width} height={height} alt={alt} draggable={false} onError={() => setMissing(true)} />
      )}
    </span>
  );
}
