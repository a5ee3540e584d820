import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { FieldFrame } from '../../../../ui/field.tsx';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import styles from './phone.module.css';

const LONGEST = 300;

export const open: PhoneKind<'open'> = {
  hint: 'survey.write',
  Answer: OpenAnswer,
  Solution: ({ given }) => <SolutionLines lines={given ? [{ key: 'own', text: given.words, isRight: false, isOwn: true }] : []} isSurvey />,
};

function OpenAnswer({ given, isClosed, onAnswer }: AnswerProps<'open'>) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isClosed && words !== '') onAnswer({ words });
      }}
    >
      <FieldFrame label={t('answer.yours')}>
        {(control) => (
          <textarea
            {...control}
            className={styles.text}
            rows={4}
            value={given?.words ?? typed}
            onChange={(event) => setTyped(event.target.value)}
            readOnly={isClosed}
            maxLength={LONGEST}
          />
        )}
      </FieldFrame>
      {given ? null : <SendButton isDisabled={isClosed || words === ''} />}
    </form>
  );
}
