import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useMessagesIn } from '../../../../i18n/projector/messages.ts';
import type { KindScreens } from '../../projector/kind-screen.ts';
import { OptionBars } from '../../projector/option-bars.tsx';
import { OptionTiles } from '../../projector/option-tiles.tsx';
import type { Words } from '../../projector/words.ts';

export const boolean: KindScreens<'boolean'> = {
  hint: 'question.chooseOne',
  Ask: ({ languages, t }) => <OptionTiles options={useTruths(languages, t)} />,
  Reveal: ({ languages, bars, answered, t }) => <OptionBars options={useTruths(languages, t)} bars={bars} answered={answered} t={t} />,
};

/** "True" and "false", the only options whose words are ours and not the quest's. */
function useTruths([, second]: readonly Language[], t: Words) {
  const t2 = useMessagesIn(second);
  return (['question.true', 'question.false'] as const).map((key) =>
    [t, ...(t2 ? [t2] : [])].map((say) => ({ language: say.language, text: say(key) })),
  );
}
