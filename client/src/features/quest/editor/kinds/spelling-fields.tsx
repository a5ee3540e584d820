import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Switch } from '../../../../ui/choices.tsx';
import { useEditor, useMayWrite, useOpen } from '../editor-context.ts';
import { LinesField } from '../lines-field.tsx';
import { keyEdit } from './key-edit.ts';
import styles from './spelling-fields.module.css';

const MOST = 40;
const LONGEST = 80;

/** What is accepted in each language, one spelling a line, and what must not be taken for it. */
export function SpellingFields({ question }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const editor = useEditor();
  const { columns, standing } = useOpen();
  const mayWrite = useMayWrite();
  const right = question.right?.kind === 'text' ? question.right : null;
  const list = (side: 'accept' | 'reject') => (
    <div className={styles.columns}>
      {columns.map((language) => {
        const was = right?.[side][language] ?? [];
        const edit = (spellings: string[]): Edit => ({ do: 'setSpellings', question: question.id, list: side, language, spellings, was: [...was] });
        return (
          <LinesField
            key={language} label={languageNames[language]} lang={language} lines={was} isReadOnly={!mayEdit(standing, edit([]))} error={t('editor.linesWrong', { most: MOST, longest: LONGEST })}
            onChange={(spellings) => spellings.length <= MOST && spellings.every((line) => line.length <= LONGEST)
              && editor.make(edit(spellings))}
          />
        );
      })}
    </div>
  );
  return (
    <>
      <fieldset className={styles.side}>
        <legend>{t('correct.accepted')}</legend>
        <p className={styles.hint}>{t('correct.onePerLine')}</p>
        {list('accept')}
      </fieldset>
      <details>
        <summary className={styles.summary}>{t('correct.rejected')}</summary>
        <fieldset className={styles.side}>
          <legend className="heard">{t('correct.rejected')}</legend>
          <p className={styles.hint}>{t('correct.rejectedText')}</p>
          {list('reject')}
        </fieldset>
      </details>
      {right === null || !mayWrite ? null : <Switch title={t('editor.place')} text={t('editor.placeText')} isOn={right.place} onChange={(place) => editor.make(keyEdit(question, { ...right, place }))} />}
    </>
  );
}
