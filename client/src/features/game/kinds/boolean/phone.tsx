import { useMessages } from '../../../../i18n/phone/messages.ts';
import { OptionTiles, type Option } from '../../phone/option-tiles.tsx';
import type { PhoneKind } from '../../phone/phone-kind.ts';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import { chosenOrRight } from '../../phone/solution-options.ts';

export const boolean: PhoneKind<'boolean'> = {
  hint: 'question.chooseOne',
  Answer({ given, isClosed, onAnswer }) {
    const t = useMessages();
    return (
      <OptionTiles
        label={t('question.chooseOne')}
        options={useTruths()}
        chosen={given ? [String(given.value)] : []}
        isClosed={isClosed}
        onChoose={(id) => onAnswer({ value: id === 'true' })}
      />
    );
  },
  Solution: ({ right, given }) => <SolutionLines lines={chosenOrRight(useTruths(), [String(right.right)], given ? [String(given.value)] : [])} />,
};

function useTruths(): Option[] {
  const t = useMessages();
  return [{ id: 'true', text: t('question.true') }, { id: 'false', text: t('question.false') }];
}
