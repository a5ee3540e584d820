import type { MeView } from '@tabarman/shared/game/views.ts';
import { Look } from '../../../ui/look.tsx';
import { Heading } from './heading.tsx';
import styles from './own-head.module.css';

interface OwnHeadProps {
  readonly me: MeView;
  readonly title: string;
  readonly below: string;
}

/** The own motif, large, beside what this screen has to say to its player. */
export function OwnHead({ me, title, below }: OwnHeadProps) {
  return (
    <div className={styles.own}>
      <Look {...me.look} />
      <div className={styles.words}>
        <Heading>{title}</Heading>
        <p className={styles.below}>{below}</p>
      </div>
    </div>
  );
}
