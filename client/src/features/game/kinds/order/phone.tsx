import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useState } from 'react';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import { OrderList } from './order-list.tsx';

export const order: PhoneKind<'order'> = {
  hint: 'question.order',
  Answer: OrderAnswer,
  Solution({ ask, right, given }) {
    const t = useMessages();
    const linesOf = (ids: readonly string[]) =>
      ids.map((id) => {
        const option = ask.options.findIndex((o) => o.id === id);
        return { key: id, text: ask.options[option]?.text ?? '', option, isRight: false, isOwn: false };
      });
    const isSame = given?.order.every((id, place) => id === right.right[place]) ?? true;
    return (
      <>
        <h3>{t('question.correctAnswer')}</h3>
        <SolutionLines lines={linesOf(right.right)} isNumbered />
        {given && !isSame ? (
          <>
            <h3>{t('answer.yours')}</h3>
            <SolutionLines lines={linesOf(given.order)} isNumbered />
          </>
        ) : null}
      </>
    );
  },
};

function OrderAnswer({ ask, given, isClosed, onAnswer }: AnswerProps<'order'>) {
  const [order, setOrder] = useState<readonly string[]>(() => ask.options.map((o) => o.id));
  return (
    <>
      <OrderList options={ask.options} order={given?.order ?? order} isClosed={isClosed} onMove={setOrder} />
      {given ? null : <SendButton isDisabled={isClosed} onSend={() => onAnswer({ order: [...order] })} />}
    </>
  );
}
