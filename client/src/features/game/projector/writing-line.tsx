import styles from './writing-line.module.css';

/** A line to write on, with a waiting cursor. */
export function WritingLine() {
  return (
    <div className={styles.line} aria-hidden="true">
      <i />
    </div>
  );
}
