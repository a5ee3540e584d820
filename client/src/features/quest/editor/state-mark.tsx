import type { Coverage } from '@tabarman/shared/quest/draft/units.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';
import styles from './state-mark.module.css';

const signs: { readonly [State in Coverage['state']]: string } = { missing: '–', draft: '○', review: '◐', approved: '●' };

/** How far one language of one unit is, by shape and colour; the words stand beside it. */
export function StateMark({ coverage: { state, isStale } }: { readonly coverage: Coverage }) {
  return <span className={styles.mark} data-state={isStale ? 'stale' : state} aria-hidden="true">{isStale ? '!' : signs[state]}</span>;
}

export function coverageWords(t: ReturnType<typeof useMessages>, { state, isStale }: Coverage): string {
  return isStale ? `${t(`editor.${state}`)}, ${t('editor.stale')}` : t(`editor.${state}`);
}
