import { useEffect, useState } from 'react';
import styles from './ticking.module.css';

const SECOND_MS = 1_000;
const two = (n: number) => String(n).padStart(2, '0');

/** `4:05`, from an hour on `1:04:05`. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

interface TickingProps {
  /** By the clock of the server, epoch ms. */
  readonly since: number;
  /** That clock less the one of this device. */
  readonly skewMs: number;
}

/** How long it is since then, second by second. */
export function Ticking({ since, skewMs }: TickingProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer" className={styles.time}>{clockOf(now + skewMs - since)}</span>;
}
