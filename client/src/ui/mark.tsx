import { CheckIcon, CrossIcon } from './icon.tsx';
import styles from './mark.module.css';

/** The round sign beside "right" and "not right"; the words beside it say the same. */
export function Mark({ isRight }: { readonly isRight: boolean }) {
  return (
    <span className={styles.mark} data-right={isRight || undefined}>
      {isRight ? <CheckIcon /> : <CrossIcon />}
    </span>
  );
}
