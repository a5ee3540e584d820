import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import type { CorrectionPreview } from '@tabarman/shared/game/correction-views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useMemo } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { CorrectionDialog, type Corrector } from './corrections/correction-dialog.tsx';

interface ExcludeDialogProps {
  readonly gameId: string;
  readonly question: { readonly index: number; readonly prompt: string; readonly isVoid: boolean };
  /** What the reason begins as. */
  readonly proposed: string;
  readonly onDone: () => void;
  /** After it is done, too. */
  readonly onClose: () => void;
}

/** C3: a question counts for nobody, or again, where there is no desk at hand: the same correction by HTTP. */
export function ExcludeDialog({ gameId, question: { index, prompt, isVoid }, proposed, onDone, onClose }: ExcludeDialogProps) {
  const t = useMessages();
  const corrector = useMemo(() => correctorOf(gameId, onDone), [gameId, onDone]);
  const correction = useMemo((): CorrectionAsked => ({ what: isVoid ? 'reinstate' : 'void', index }), [isVoid, index]);
  return (
    <CorrectionDialog title={t('correct.title', { n: index + 1 })} corrector={corrector} correction={correction} proposed={proposed} onClose={onClose}>
      <p>{prompt}</p>
      <p>
        <b>{t(isVoid ? 'correct.reinstate' : 'correct.void')}</b>
        {isVoid ? null : <> <span>{t('correct.voidText')}</span></>}
      </p>
    </CorrectionDialog>
  );
}

function correctorOf(id: string, onDone: () => void): Corrector {
  return {
    preview: async (correction): Promise<Reply<CorrectionPreview>> => {
      const found = await outcomeOf(api.games.preview({ id, correction }));
      return found.ok ? found : { ok: false, error: codeOf(found.failure) };
    },
    correct: async (correction, tally, reason) => {
      const done = await outcomeOf(api.games.command({ id, command: { do: 'correct', correction, tally, reason } }));
      if (!done.ok) return codeOf(done.failure);
      onDone();
      return null;
    },
  };
}

/** Out of reach is like a refusal that passes: what was typed stays, and may be sent again. */
const codeOf = (failure: ErrorCode | 'unreachable'): ErrorCode => (failure === 'unreachable' ? 'try_again' : failure);
