import { useMessages } from '../../../../i18n/desk/messages.ts';
import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';
import styles from './desk.module.css';

/** The options in the right order, each with the letter under which the hall sees it. */
export function OrderKeyed({ ask, right, bars, lang }: KeyedProps<'order'>) {
  const t = useMessages();
  const lines = right.right.map((id) => {
    const option = ask.options.findIndex((o) => o.id === id);
    return { id, text: ask.options[option]?.text, option, isRight: false, count: bars?.find((bar) => bar.option === id)?.count };
  });
  return (
    <div className={styles.order}>
      <p className={styles.says}>{bars ? t('order.counts') : t('order.right')}</p>
      <AnswerLines lines={lines} lang={lang} isOrdered />
    </div>
  );
}
