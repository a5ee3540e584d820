import { Weave } from '../../../ui/weave.tsx';
import styles from './band.module.css';

/** The strip of ikat above a quiet screen. */
export function Band() {
  return (
    <div className={styles.band}>
      <Weave seed={3} />
    </div>
  );
}
