import { localTime } from '../../i18n/local-time.ts';
import type { useMessages } from '../../i18n/desk/messages.ts';

interface Sealed {
  readonly opensAt: number;
  readonly hasSecondKey: boolean;
}

type Translator = ReturnType<typeof useMessages>;

/** That a quest is sealed, and what opens it. */
export function sealedWords(t: Translator, { opensAt, hasSecondKey }: Sealed): string {
  return hasSecondKey ? t('envelope.sealedByKey') : t('envelope.sealedUntil', { when: localTime(t.language, opensAt) });
}

/** What a game of it waits for. */
export function waitingWords(t: Translator, { opensAt, hasSecondKey }: Sealed): string {
  return hasSecondKey ? t('envelope.newGameKey') : t('envelope.newGame', { when: localTime(t.language, opensAt) });
}
