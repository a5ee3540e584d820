import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import type { KeyEditorProps } from '../../corrections/key-editor-props.ts';
import styles from '../../corrections/corrections.module.css';
import { moved } from './moved.ts';

export function OrderKeyEditor({ ask, right, onChange }: KeyEditorProps<'order'>) {
  const t = useMessages();
  const move = (from: number, to: number) => {
    if (to >= 0 && to < right.right.length) onChange({ ...right, right: moved(right.right, from, to) });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('question.correctAnswer')}</legend>
      <ol className={styles.order}>
        {right.right.map((id, place) => {
          const text = textIn(ask.options.find((o) => o.id === id)?.text ?? {}, t.language, 'en');
          return (
            <li key={id}>
              <span>{text}</span>
              <IconButton label={t('correct.up', { text })} disabled={place === 0} onClick={() => move(place, place - 1)}>↑</IconButton>
              <IconButton label={t('correct.down', { text })} disabled={place === right.right.length - 1} onClick={() => move(place, place + 1)}>↓</IconButton>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
