import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { useLocation } from 'wouter';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { AskFields } from './ask-fields.tsx';
import { fieldEdit, useEditor, useEditorState, useMayWrite } from './editor-context.ts';
import { unitPath } from './editor-path.ts';
import { KindField } from './kind-field.tsx';
import { LanguageHeads } from './language-heads.tsx';
import { newId } from './new-parts.ts';
import { MediaFields } from './media/media-fields.tsx';
import { NotesFields } from './notes-fields.tsx';
import { NumberField } from './number-field.tsx';
import { questionStep } from './order-steps.ts';
import styles from './panel.module.css';
import { TextFields } from './text-fields.tsx';
import { numberOf } from './unit-words.ts';

/** Everything of one question, in the languages that are side by side. */
export function QuestionPanel({ question }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const [, go] = useLocation();
  const editor = useEditor();
  const draft = useEditorState((state) => state.draft);
  const mayWrite = useMayWrite();
  const { id } = question;
  const number = numberOf(draft, id);
  const home = draft.rounds.find(({ questions }) => questions.some((one) => one.id === id));

  const move = (by: -1 | 1) => {
    const step = questionStep(draft, id, by);
    if (step) editor.make({ do: 'moveQuestion', question: id, ...step });
  };
  const copy = () => {
    const after = home?.questions[home.questions.findIndex((one) => one.id === id) + 1]?.id ?? null;
    const twin = { ...question, id: `q${newId()}` };
    if (home && editor.make({ do: 'addQuestion', round: home.id, question: twin, before: after })) go(unitPath(editor.questId, twin.id));
  };
  const remove = () => {
    editor.make({ do: 'removeQuestion', question: id });
    showToast(t('editor.removed', { text: t('editor.question', { n: number }) }), { label: t('editor.undo'), onPress: editor.undoOfLast() });
    go(unitPath(editor.questId, null));
  };

  return (
    <section className={styles.panel} aria-labelledby="unit">
      <header className={styles.head}>
        <h1 id="unit" tabIndex={-1} data-unit-heading>{t('editor.question', { n: number })}</h1>
        {mayWrite ? <div className={styles.tools}>
          <Button tone="quiet" aria-label={t('correct.up', { text: t('editor.question', { n: number }) })} disabled={!questionStep(draft, id, -1)} onClick={() => move(-1)}>↑</Button>
          <Button tone="quiet" aria-label={t('correct.down', { text: t('editor.question', { n: number }) })} disabled={!questionStep(draft, id, 1)} onClick={() => move(1)}>↓</Button>
          <Button tone="quiet" onClick={copy}>{t('editor.copy')}</Button>
          <Button tone="quiet" onClick={remove}>{t('editor.removeQuestion')}</Button>
        </div> : null}
      </header>
      <fieldset className={styles.facts} disabled={!mayWrite}>
        <KindField question={question} />
        <NumberField label={t('editor.limit')} value={question.limitMs / 1_000} step={1} error={t('editor.limitWrong')} onChange={(s) => s >= 5 && s <= 240 && Number.isInteger(s) && editor.make(fieldEdit(question, 'limitMs', s * 1_000))} />
        <NumberField label={t('editor.points')} value={question.points} step={1} error={t('editor.pointsWrong')} onChange={(points) => points >= 0 && points <= 2_000 && Number.isInteger(points) && editor.make(fieldEdit(question, 'points', points))} />
      </fieldset>
      <LanguageHeads unit={id} />
      <TextFields at={{ of: 'prompt', question: id }} label={t('editor.prompt')} most={400} />
      <MediaFields key={id} question={question} />
      <AskFields key={question.ask.kind} question={question} />
      <TextFields at={{ of: 'explanation', question: id }} label={t('editor.explanation')} most={600} />
      <fieldset className={styles.panelPart} disabled={!mayWrite}>
        <NotesFields question={question} />
      </fieldset>
    </section>
  );
}
