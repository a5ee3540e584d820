import type { CorrectionPreview } from '@tabarman/shared/game/correction-views.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/** What the correction as it is written now would change; null while that is being computed. */
export function usePreview(ask: (correction: CorrectionAsked) => Promise<Reply<CorrectionPreview>>, correction: CorrectionAsked | null) {
  const [computed, setComputed] = useState<{ readonly of: string; readonly reply: Reply<CorrectionPreview> } | null>(null);
  const [round, setRound] = useState(0);
  const wanted = correction === null ? '' : `${round} ${JSON.stringify(correction)}`;
  useEffect(() => {
    if (wanted === '') return;
    let isWanted = true;
    const asked = JSON.parse(wanted.slice(wanted.indexOf(' ') + 1)) as CorrectionAsked;
    const timer = setTimeout(() => {
      void ask(asked).then((reply) => isWanted && setComputed({ of: wanted, reply }));
    }, TYPING_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, wanted]);
  return { reply: computed?.of === wanted ? computed.reply : null, again: () => setRound((n) => n + 1) };
}
