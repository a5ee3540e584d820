import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { OptionTiles } from '../../phone/option-tiles.tsx';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import { chosenOrRight } from '../../phone/solution-options.ts';

export const poll: PhoneKind<'poll'> = {
  hint: 'survey.choose',
  Answer: PollAnswer,
  Solution: ({ ask, given }) => <SolutionLines lines={chosenOrRight(ask.options, [], given?.picks ?? [])} isSurvey />,
};

/** One option goes at a tap; where several may be picked they are collected first. */
function PollAnswer({ ask: { options, most }, given, isClosed, onAnswer }: AnswerProps<'poll'>) {
  const t = useMessages();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const choose = (id: string) => {
    if (most === 1) onAnswer({ picks: [id] });
    else setPicked((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id].slice(-most)));
  };
  const isMany = most > 1;
  return (
    <>
      {isMany ? <p>{t('survey.most', { n: most })}</p> : null}
      <OptionTiles label={t('survey.choose')} options={options} chosen={given?.picks ?? picked} isMany={isMany} isClosed={isClosed} onChoose={choose} />
      {given || !isMany ? null : <SendButton isDisabled={isClosed || picked.length === 0} onSend={() => onAnswer({ picks: [...picked] })} />}
    </>
  );
}
