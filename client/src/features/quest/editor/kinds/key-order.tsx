import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import type { Option } from '@tabarman/shared/quest/kinds/options.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { optionLetter } from '../../../../ui/option-letter.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { SmallButton } from '../small-button.tsx';
import { keyEdit } from './key-edit.ts';
import styles from './key-order.module.css';

interface KeyOrderProps {
  readonly question: DraftQuestion;
  readonly options: readonly Option[];
  readonly right: readonly string[] | null;
}

/** The right order, apart from the one in which the options are shown. */
export function KeyOrder({ question, options, right }: KeyOrderProps) {
  const t = useMessages();
  const editor = useEditor();
  const reference = useEditorState(({ draft }) => draft.reference);
  const ids = options.map(({ id }) => id);
  const isWhole = right?.length === ids.length && ids.every((id) => right.includes(id));
  const set = (order: readonly string[]) => editor.make(keyEdit(question, { kind: 'order', right: [...order] }));
  if (right === null || !isWhole) {
    return ids.length < 2 ? null : <div><Button onClick={() => set(ids)}>{t('editor.setOrder')}</Button></div>;
  }
  const swap = (i: number, j: number) => set(right.map((id, k) => (k === i ? right[j] : k === j ? right[i] : id) ?? id));
  return (
    <fieldset className={styles.order}>
      <legend>{t('editor.rightOrder')}</legend>
      <ol>
        {right.map((id, i) => {
          const letter = optionLetter(ids.indexOf(id));
          return (
            <li key={id}>
              <b>{letter}</b>
              <span className={styles.text}>{textIn(options[ids.indexOf(id)]?.text ?? {}, reference, reference)}</span>
              <SmallButton label={t('correct.up', { text: letter })} disabled={i === 0} onClick={() => swap(i, i - 1)}>↑</SmallButton>
              <SmallButton label={t('correct.down', { text: letter })} disabled={i === right.length - 1} onClick={() => swap(i, i + 1)}>↓</SmallButton>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
