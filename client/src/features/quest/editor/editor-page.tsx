import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import { findQuestion, type UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { type CSSProperties, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ClosedQuest } from '../../envelope/closed-quest.tsx';
import { SealDialog } from '../../envelope/seal-dialog.tsx';
import { keep, recall } from '../../game/kept.ts';
import { Conflicts } from './conflicts.tsx';
import { CoverageGrid } from './coverage-grid.tsx';
import { EditorContext, useEditor, useEditorState, useMayWrite, useOpen } from './editor-context.ts';
import { type Editor, openEditor, type Written } from './editor.ts';
import styles from './editor-page.module.css';
import { Outline } from './outline.tsx';
import { QuestPanel } from './quest-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useComments } from './use-comments.ts';
import { useHeading } from './use-heading.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { VersionsDialog } from './versions-dialog.tsx';

/** Where all languages fit beside each other. */
const WIDE = 1_600;
const columnsPlace = 'tabarman.columns';

interface EditorPageProps {
  readonly standing: Standing;
  readonly questId: string;
  readonly unit: UnitId;
}

/** One quest as it is written. */
export function EditorPage({ questId, unit, standing }: EditorPageProps) {
  const load = useCallback(() => outcomeOf(api.quests.draft({ id: questId })), [questId]);
  const [loading, again] = useLoad(load);
  if (loading.name === 'failed' && (loading.failure === 'quest_sealed' || loading.failure === 'second_key_needed')) return <ClosedQuest questId={questId} onOpened={again} />;
  return <Loaded loading={loading} onTryAgain={again}>{(written) => <Open questId={questId} written={written} unit={unit} standing={standing} />}</Loaded>;
}

/** An editor that is open while somebody looks at it. */
function holdEditor(questId: string, written: Written, standing: Standing) {
  let editor: Editor | null = null;
  return {
    editor: () => editor,
    watch: (notify: () => void) => {
      editor = openEditor({
        questId, written,
        isAllowed: (edit) => mayEdit(standing, edit),
        load: () => outcomeOf(api.quests.draft({ id: questId })),
        send: (base, edits) => outcomeOf(api.quests.edit({ id: questId, base, edits })),
        news: (after) => outcomeOf(api.quests.news({ id: questId, after })),
      });
      notify();
      return () => {
        editor?.close();
        editor = null;
      };
    },
  };
}

function Open({ questId, written, unit, standing }: EditorPageProps & { readonly written: Written }) {
  const held = useMemo(() => holdEditor(questId, written, standing), [questId, written, standing]);
  const editor = useSyncExternalStore(held.watch, held.editor);
  return editor === null ? null : <Writing editor={editor} unit={unit} standing={standing} />;
}

function Writing({ editor, unit, standing }: Omit<EditorPageProps, 'questId'> & { readonly editor: Editor }) {
  const [chosen, setChosen] = useState(firstColumns);
  const reference = useSyncReference(editor);
  const columns = useMemo(() => [reference.language, ...languages.filter((l) => l !== reference.language && reference.offered.includes(l) && (chosen ?? reference.offered).includes(l))], [reference, chosen]);
  const open = useMemo(() => ({
    editor, columns, standing,
    setColumns: (next: readonly Language[]) => {
      keep(columnsPlace, next);
      setChosen(next);
    },
  }), [editor, columns, standing]);
  return (
    <EditorContext value={open}>
      <Workspace unit={unit} columns={columns.length} />
    </EditorContext>
  );
}

/** Chosen on this device before; on a wide screen all of them, on a narrow one the language of the desk. */
function firstColumns(): readonly Language[] | null {
  const kept = recall(columnsPlace);
  if (Array.isArray(kept)) return languages.filter((language) => kept.includes(language));
  return window.innerWidth >= WIDE ? null : languages.filter((language) => language === document.documentElement.lang);
}

function useSyncReference(editor: Editor) {
  const read = () => editor.state.getState().draft;
  const draft = useSyncExternalStore(editor.state.subscribe, read);
  const { reference: language, languages: offered } = draft;
  return useMemo(() => ({ language, offered }), [language, offered]);
}

function Workspace({ unit, columns }: { readonly unit: UnitId; readonly columns: number }) {
  const t = useMessages();
  const editor = useEditor();
  const [asked, setAsked] = useState<'replace' | 'versions' | 'seal' | null>(null);
  // The grid is left by going to a question.
  const [gridAt, setGridAt] = useState<{ readonly unit: UnitId } | null>(null);
  const isGrid = gridAt?.unit === unit;
  const setGrid = (isOn: boolean) => setGridAt(isOn ? { unit } : null);
  const mayWrite = useMayWrite();
  const { standing } = useOpen();
  const comments = useComments(editor.questId);
  const title = useEditorState(({ draft }) => textIn(draft.title, t.language, draft.reference));
  const question = useEditorState(({ draft }) => (unit === null ? undefined : findQuestion(draft, unit)));
  useUndoKeys(editor);
  useHeading(`${unit} ${isGrid}`);
  return (
    <>
      <title>{`${title} · ${t('app.name')}`}</title>
      <Toolbar>
        <Button tone="quiet" aria-pressed={isGrid} onClick={() => setGrid(!isGrid)}>{t('editor.coverage')}</Button>
        {mayWrite ? (
          <>
            <Button tone="quiet" onClick={() => setAsked('replace')}>{t('editor.replace')}</Button>
            <Button tone="quiet" onClick={() => setAsked('versions')}>{t('editor.versions')}</Button>
          </>
        ) : null}
        <Button tone="quiet" onClick={() => setAsked('seal')}>{t('envelope.title')}</Button>
      </Toolbar>
      <Conflicts />
      <div className={styles.workspace}>
        <div className={styles.outline}><Outline unit={unit} waiting={comments.waiting} onOpen={() => setGrid(false)} /></div>
        <div className={styles.middle} style={{ '--columns': columns } as CSSProperties}>
          {isGrid ? <CoverageGrid onOpen={() => setGrid(false)} /> : question ? <QuestionPanel key={question.id} question={question} /> : unit === null ? <QuestPanel /> : <p>{t('editor.goneQuestion')}</p>}
        </div>
        <div className={styles.side}><SidePanel unit={unit} comments={comments} /></div>
      </div>
      {asked === 'replace' ? <ReplaceDialog onClose={() => setAsked(null)} /> : null}
      {asked === 'seal' ? <SealDialog questId={editor.questId} title={title} standing={standing} onClose={() => setAsked(null)} /> : null}
      {asked === 'versions' ? <VersionsDialog onClose={() => setAsked(null)} /> : null}
    </>
  );
}
