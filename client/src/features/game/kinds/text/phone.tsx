import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines, type SolutionLine } from '../../phone/solution-lines.tsx';
import styles from './phone.module.css';

const LONGEST = 80;

export const text: PhoneKind<'text'> = {
  hint: 'question.typeAnswer',
  Answer: TextAnswer,
  // The key shows one spelling of many: whether another one is right as well, what it earned tells.
  Solution({ right, given, credit }) {
    const lines: SolutionLine[] = right.right.map((words) => ({ key: words, text: words, isRight: true, isOwn: words === given?.text }));
    const isOther = given !== null && !right.right.includes(given.text);
    return <SolutionLines lines={isOther ? [...lines, { key: 'own', text: given.text, isRight: credit === 1, isOwn: true }] : lines} />;
  },
};

function TextAnswer({ given, isClosed, onAnswer }: AnswerProps<'text'>) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isClosed && words !== '') onAnswer({ text: words });
      }}
    >
      <Field
        label={t('answer.yours')}
        value={given?.text ?? typed}
        onChange={(event) => setTyped(event.target.value)}
        readOnly={isClosed}
        maxLength={LONGEST}
        enterKeyHint="send"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
      />
      {given ? null : <SendButton isDisabled={isClosed || words === ''} />}
    </form>
  );
}
