import { useMessages } from '../../../i18n/phone/messages.ts';
import { CheckIcon, CrossIcon } from '../../../ui/icon.tsx';
import styles from './answer-badge.module.css';
import { answerTo } from './answer-given.ts';
import { usePhoneState } from './phone-context.tsx';
import type { Shown } from './phone-state.ts';

/** Saved or not saved, in the footer, as long as the question is on the screen. */
export function AnswerBadge({ shown: { view } }: { readonly shown: Shown }) {
  const t = useMessages();
  const state = usePhoneState((all) => (view.phase.name === 'question' ? answerTo(view.phase.index, all).state : 'none'));
  switch (state) {
    case 'saved': return <span className={styles.badge} data-state={state}><CheckIcon /> {t('answer.saved')}</span>;
    case 'notSaved': return <span className={styles.badge} data-state={state}><CrossIcon /> {t('answer.notSaved')}</span>;
    case 'none':
    case 'sending': return null;
  }
}
