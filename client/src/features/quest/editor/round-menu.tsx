import type { DraftRound } from '@tabarman/shared/quest/draft/schema.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { CrossIcon } from '../../../ui/icon.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useEditor, useEditorState } from './editor-context.ts';
import { SmallButton } from './small-button.tsx';
import styles from './round-menu.module.css';
import { roundWords } from './unit-words.ts';

interface RoundMenuProps {
  readonly round: DraftRound;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

export function RoundMenu({ round, isFirst, isLast, onMove }: RoundMenuProps) {
  const t = useMessages();
  const editor = useEditor();
  const text = useEditorState(({ draft }) => roundWords(t, draft, round.id));
  const remove = () => {
    editor.make({ do: 'removeRound', round: round.id });
    showToast(t('editor.removed', { text }), { label: t('editor.undo'), onPress: editor.undoOfLast() });
  };
  return (
    <span className={styles.menu}>
      <SmallButton label={t('correct.up', { text })} disabled={isFirst} onClick={() => onMove(-1)}>↑</SmallButton>
      <SmallButton label={t('correct.down', { text })} disabled={isLast} onClick={() => onMove(1)}>↓</SmallButton>
      <SmallButton label={t('editor.remove', { text })} onClick={remove}><CrossIcon /></SmallButton>
    </span>
  );
}
