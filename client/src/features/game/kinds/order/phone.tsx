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
    const lines = right.right.map((id) => {
      const option = ask.options.findIndex((o) => o.id === id);
      const ownPlace = given ? given.order.indexOf(id) + 1 : undefined;
      return { key: id, text: ask.options[option]?.text ?? '', picture: ask.options[option]?.picture, option, isRight: false, isOwn: false, ownPlace };
    });
    return (
      <>
        <p><strong>{t('question.correctAnswer')}</strong></p>
        <SolutionLines lines={lines} isNumbered />
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
