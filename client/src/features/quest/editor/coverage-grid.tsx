import { coverageOf, type UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { Link } from 'wouter';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import styles from './coverage-grid.module.css';
import { useEditor, useEditorState, useOpen } from './editor-context.ts';
import { unitPath } from './editor-path.ts';
import { coverageWords, StateMark } from './state-mark.tsx';
import { unitWords } from './unit-words.ts';

/** Every question in every language: how far it is, and the way there. */
export function CoverageGrid({ onOpen }: { readonly onOpen: () => void }) {
  const t = useMessages();
  const editor = useEditor();
  const { columns, setColumns } = useOpen();
  const draft = useEditorState((state) => state.draft);
  const units: readonly UnitId[] = [null, ...draft.rounds.flatMap((round) => round.questions.map(({ id }) => id))];
  const open = (language: Language) => () => {
    if (!columns.includes(language)) setColumns([...columns, language]);
    onOpen();
  };
  return (
    <section className={styles.grid} aria-labelledby="coverage">
      <h1 id="coverage" tabIndex={-1} data-unit-heading>{t('editor.coverage')}</h1>
      <p className={styles.legend}>
        {(['missing', 'draft', 'review', 'approved'] as const).map((state) => <span key={state}><StateMark coverage={{ state, isStale: false }} /> {t(`editor.${state}`)}</span>)}
        <span><StateMark coverage={{ state: 'draft', isStale: true }} /> {t('editor.stale')}</span>
      </p>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('editor.prompt')}</th>
              {draft.languages.map((language) => <th key={language} scope="col" title={languageNames[language]}><span aria-hidden="true">{language}</span><span className="heard">{languageNames[language]}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row" lang={draft.reference}>{unitWords(t, draft, unit)}</th>
                {draft.languages.map((language) => {
                  const coverage = coverageOf(draft, unit, language);
                  return (
                    <td key={language}>
                      <Link href={unitPath(editor.questId, unit)} className={styles.cell} onClick={open(language)} aria-label={`${unitWords(t, draft, unit)}, ${languageNames[language]}: ${coverageWords(t, coverage)}`}>
                        <StateMark coverage={coverage} />
                      </Link>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
