import { useLocation } from 'wouter';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Weave } from '../../../ui/weave.tsx';
import styles from './begin.module.css';
import { useEditor, useEditorState } from './editor-context.ts';
import { unitPath } from './editor-path.ts';
import { newQuestion, newRound } from './new-parts.ts';

/** What to do first in a quest without a question. */
export function Begin() {
  const t = useMessages();
  const [, go] = useLocation();
  const editor = useEditor();
  const first = useEditorState(({ draft }) => draft.rounds[0]);
  const begin = () => {
    const [round, question] = [first ?? newRound(), newQuestion()];
    const isMade = editor.make(...(first ? [] : [{ do: 'addRound' as const, round, before: null }]), { do: 'addQuestion', round: round.id, question, before: null });
    if (isMade) go(unitPath(editor.questId, question.id));
  };
  return (
    <div className={styles.begin}>
      <div className={styles.band}><Weave /></div>
      <div className={styles.words}>
        <p>{t('editor.beginText')}</p>
        <div className={styles.ways}>
          <Button tone="primary" onClick={begin}>{t('editor.firstQuestion')}</Button>
          <LinkButton href="/import">{t('exchange.fromFile')}</LinkButton>
        </div>
      </div>
    </div>
  );
}
