import { useMessages } from '../../../i18n/phone/messages.ts';
import { CheckIcon, CrossIcon, SendIcon } from '../../../ui/icon.tsx';
import styles from './answer-badge.module.css';
import { useAnswerTo } from './answer-given.ts';
import type { Shown } from './phone-state.ts';

/** Kept and on its way, saved or not saved, in the footer, as long as the question is on the screen. */
export function AnswerBadge({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const t = useMessages();
  const { state } = useAnswerTo(index, shown);
  switch (state) {
    case 'saved': return <span className={styles.badge} data-state={state}><CheckIcon /> {t('answer.saved')}</span>;
    case 'notSaved': return <span className={styles.badge} data-state={state}><CrossIcon /> {t('answer.notSaved')}</span>;
    case 'sending': return <span className={styles.badge} data-state={state}><SendIcon /> {t('answer.underway')}</span>;
    case 'none': return null;
  }
}
