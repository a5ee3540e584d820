import type { Progress } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Bar } from '../../../ui/bar.tsx';
import styles from './answered.module.css';

/** How many of those connected have answered, in words and as a bar. */
export function Answered({ progress: { answered, connected } }: { readonly progress: Progress }) {
  const t = useMessages();
  return (
    <div className={styles.answered}>
      <p>
        <span className={styles.words}>{t('host.answered', { n: answered, total: connected })}</span>
        <span className={styles.short} aria-hidden="true">
          {answered}/{connected}
        </span>
      </p>
      <Bar fraction={connected === 0 ? 0 : answered / connected} />
    </div>
  );
}
