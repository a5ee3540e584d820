import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { OptionTiles } from '../../phone/option-tiles.tsx';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import { chosenOrRight } from '../../phone/solution-options.ts';

export const multi: PhoneKind<'multi'> = {
  hint: 'question.chooseMany',
  Answer: MultiAnswer,
  Solution: ({ ask, right, given }) => <SolutionLines lines={chosenOrRight(ask.options, right.right, given?.options ?? [])} />,
};

function MultiAnswer({ ask, given, isClosed, onAnswer }: AnswerProps<'multi'>) {
  const t = useMessages();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const toggle = (id: string) => setTicked((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  return (
    <>
      <OptionTiles
        label={t('question.chooseMany')}
        options={ask.options}
        chosen={given?.options ?? ticked}
        isMany
        isClosed={isClosed}
        onChoose={toggle}
      />
      {given ? null : <SendButton isDisabled={isClosed || ticked.length === 0} onSend={() => onAnswer({ options: [...ticked] })} />}
    </>
  );
}
