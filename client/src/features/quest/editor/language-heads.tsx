import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import { coverageOf, markNow, marksOf, type UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { type Mark, markStates } from '@tabarman/shared/quest/draft/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { useEditorState, useOpen } from './editor-context.ts';
import styles from './language-heads.module.css';

/** Above the columns: which language, and how far it is in this unit. */
export function LanguageHeads({ unit }: { readonly unit: UnitId }) {
  const { columns } = useOpen();
  return (
    <div className={styles.heads}>
      {columns.map((language) => <LanguageHead key={language} unit={unit} language={language} />)}
    </div>
  );
}

interface HeadProps {
  readonly unit: UnitId;
  readonly language: Language;
}

function LanguageHead({ unit, language }: HeadProps) {
  const t = useMessages();
  const { editor, standing } = useOpen();
  const draft = useEditorState((state) => state.draft);
  const { state, isStale } = coverageOf(draft, unit, language);
  const edit = (next: Mark['state']): Edit => ({ do: 'setMark', unit, language, mark: markNow(draft, unit, next), was: marksOf(draft, unit)[language] ?? null });
  const mark = (next: Mark['state']) => editor.make(edit(next));
  const offered = markStates.filter((one) => one === state || mayEdit(standing, edit(one)));
  const name = languageNames[language];
  return (
    <div className={styles.head}>
      <span className={styles.name} lang={language}>{name}</span>
      {language === draft.reference ? <Badge>{t('editor.reference')}</Badge> : null}
      {state === 'missing' ? <Badge tone="wrong">{t('editor.missing')}</Badge> : (
        <select aria-label={t('editor.stateOf', { language: name })} className={styles.state} data-state={state} disabled={offered.length < 2} value={state} onChange={({ target }) => mark(target.value as Mark['state'])}>
          {offered.map((one) => <option key={one} value={one}>{t(`editor.${one}`)}</option>)}
        </select>
      )}
      {isStale && state !== 'missing' && mayEdit(standing, edit(state)) ? (
        <span className={styles.stale}>
          <Badge tone="notice">{t('editor.stale')}</Badge>
          <button type="button" className={styles.fresh} onClick={() => mark(state)}>{t('editor.stillRight')}</button>
        </span>
      ) : null}
    </div>
  );
}
