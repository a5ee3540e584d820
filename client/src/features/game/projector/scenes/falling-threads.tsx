import type { CSSProperties } from 'react';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import styles from './falling-threads.module.css';

const THREADS = 90;
const dyes = ['saffron', 'cream', 'sky', 'leaf', 'rose', 'teal'] as const;

interface Thread {
  readonly dye: (typeof dyes)[number];
  readonly left: number;
  readonly length: number;
  readonly afterMs: number;
  readonly forMs: number;
  readonly turn: number;
}

function spin(): Thread[] {
  const random = createRandom(12);
  return Array.from({ length: THREADS }, (_, i) => ({
    dye: dyes[i % dyes.length] ?? 'cream',
    left: random() * 100, length: 1 + random() * 2.4, afterMs: random() * 5_000, forMs: 4_000 + random() * 3_000, turn: (random() - 0.5) * 300,
  }));
}

const threads = spin();

/** Cut threads of the loom instead of confetti: only motion, and gone after a while. */
export function FallingThreads() {
  return (
    <div className={styles.threads} aria-hidden="true">
      {threads.map(({ dye, left, length, afterMs, forMs, turn }, i) => (
        <i
          key={i}
          style={{
            left: `${left}%`, height: `${length}rem`, background: `var(--${dye})`, animationDelay: `${afterMs}ms`, animationDuration: `${forMs}ms`,
            '--turn': `${turn}deg`,
          } as CSSProperties}
        />
      ))}
    </div>
  );
}
