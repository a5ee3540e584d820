import type { PlayedView } from '@tabarman/shared/game/correction-views.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Choices } from '../../../ui/choices.tsx';
import { CorrectionDialog, type Corrector } from './correction-dialog.tsx';
import { KeyEditor } from './key-editor.tsx';

interface QuestionDialogProps {
  readonly question: PlayedView;
  /** The key to begin with, where an appeal asks for one. */
  readonly proposed?: KindKey | undefined;
  readonly corrector: Corrector;
  readonly onClose: () => void;
}

/** Another key for a played question, or that it counts for nobody. */
export function QuestionDialog({ question, proposed, corrector, onClose }: QuestionDialogProps) {
  const t = useMessages();
  const { index, content, isVoid } = question;
  const [what, setWhat] = useState<'key' | 'void' | 'reinstate'>(isVoid ? 'reinstate' : 'key');
  const [right, setRight] = useState<KindKey>(proposed ?? question.right);
  const correction: CorrectionAsked | null = what === 'key' ? (isWhole(right) ? { what, index, right } : null) : { what, index };
  return (
    <CorrectionDialog title={t('correct.title', { n: index + 1 })} corrector={corrector} correction={correction} onClose={onClose}>
      <p>{textIn(content.prompt, t.language, 'en')}</p>
      <Choices
        legend={t('correct.what')}
        offered={[
          { value: 'key', title: t('correct.key') },
          isVoid ? { value: 'reinstate', title: t('correct.reinstate') } : { value: 'void', title: t('correct.void'), text: t('correct.voidText') },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'key' ? <KeyEditor ask={content.ask} right={right} onChange={setRight} /> : null}
    </CorrectionDialog>
  );
}

/** Whether a key being written can be sent; whether it fits is for the server to say. */
function isWhole(right: KindKey): boolean {
  switch (right.kind) {
    case 'multi': return right.right.length > 0;
    case 'number': return [right.right, right.full, right.zero].every(Number.isFinite) && right.full >= 0 && right.full < right.zero;
    case 'text': return Object.values(right.accept).every((spellings) => spellings?.every((s) => s.length <= 80) ?? true);
    case 'single':
    case 'boolean':
    case 'order': return true;
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return false;
  }
}
