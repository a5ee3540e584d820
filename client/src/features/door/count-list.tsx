import type { DoorCount } from '@tabarman/shared/door/marks.ts';
import styles from './door.module.css';

/** TB22: how many are in of each. */
export function CountList({ title, counts, nameOf }: { readonly title: string; readonly counts: readonly DoorCount[]; readonly nameOf: (of: string | null) => string }) {
  return (
    <section className={styles.counts}>
      <h2>{title}</h2>
      <ul>{counts.map((one) => <li key={one.of ?? ''}><span>{nameOf(one.of)}</span><b>{one.in} / {one.all}</b></li>)}</ul>
    </section>
  );
}
