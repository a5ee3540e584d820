import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import styles from './phone.module.css';

const LONGEST = 30;

export const cloud: PhoneKind<'cloud'> = {
  hint: 'survey.words',
  Answer: CloudAnswer,
  Solution: ({ given }) => <SolutionLines lines={(given?.terms ?? []).map((text) => ({ key: text, text, isRight: false, isOwn: true }))} isSurvey />,
};

function CloudAnswer({ ask: { most }, given, isClosed, onAnswer }: AnswerProps<'cloud'>) {
  const t = useMessages();
  const [typed, setTyped] = useState<readonly string[]>(() => Array.from({ length: most }, () => ''));
  const terms = [...new Set(typed.map((text) => text.trim()).filter((text) => text !== ''))];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isClosed && terms.length > 0) onAnswer({ terms });
      }}
    >
      {typed.map((text, at) => (
        <Field
          key={at}
          label={most === 1 ? t('answer.yours') : t('survey.word', { n: at + 1 })}
          value={given ? (given.terms[at] ?? '') : text}
          onChange={(event) => setTyped((before) => before.map((old, i) => (i === at ? event.target.value : old)))}
          readOnly={isClosed}
          maxLength={LONGEST}
          autoComplete="off"
        />
      ))}
      {given ? null : <SendButton isDisabled={isClosed || terms.length === 0} />}
    </form>
  );
}
