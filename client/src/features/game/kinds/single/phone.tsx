import { useMessages } from '../../../../i18n/phone/messages.ts';
import { OptionTiles } from '../../phone/option-tiles.tsx';
import type { PhoneKind } from '../../phone/phone-kind.ts';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import { chosenOrRight } from '../../phone/solution-options.ts';

export const single: PhoneKind<'single'> = {
  hint: 'question.chooseOne',
  Answer({ ask, given, isClosed, onAnswer }) {
    const t = useMessages();
    return (
      <OptionTiles
        label={t('question.chooseOne')}
        options={ask.options}
        chosen={given ? [given.option] : []}
        isClosed={isClosed}
        onChoose={(option) => onAnswer({ option })}
      />
    );
  },
  Solution: ({ ask, right, given }) => <SolutionLines lines={chosenOrRight(ask.options, right.right, given ? [given.option] : [])} />,
};
