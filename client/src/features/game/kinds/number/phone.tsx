import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SendButton } from '../../phone/send-button.tsx';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import { numberWords } from './number-words.ts';
import { fitToScale, readNumber } from './number-scale.ts';
import styles from './phone.module.css';

export const number: PhoneKind<'number'> = {
  hint: 'question.closest',
  Answer: NumberAnswer,
  Solution({ ask, right, given }) {
    const t = useMessages();
    const say = (value: number) => numberWords(t.language, value, ask.unit);
    const isExact = given?.value === right.right;
    const lines = [{ key: 'right', text: say(right.right), isRight: true, isOwn: isExact }];
    return <SolutionLines lines={given && !isExact ? [...lines, { key: 'own', text: say(given.value), isRight: false, isOwn: true }] : lines} />;
  },
};

/** A slider for the thumb and a field for the exact number: each moves the other. */
function NumberAnswer({ ask, given, isClosed, onAnswer }: AnswerProps<'number'>) {
  const t = useMessages();
  const { min, max, step, unit } = ask;
  const [chosen, setChosen] = useState(() => fitToScale((min + max) / 2, ask));
  const [typed, setTyped] = useState<string | null>(null);
  const value = given?.value ?? chosen;
  const say = (n: number) => numberWords(t.language, n, unit);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isClosed) onAnswer({ value });
      }}
    >
      <output className={styles.value}>{say(value)}</output>
      <div className={styles.scale}>
        <input
          type="range"
          className={styles.slider}
          aria-label={t('question.chooseNumber')}
          aria-valuetext={say(value)}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={isClosed}
          onChange={(event) => {
            setTyped(null);
            setChosen(fitToScale(event.target.valueAsNumber, ask));
          }}
        />
        <p className={styles.ends}>
          <span>{say(min)}</span>
          <span>{say(max)}</span>
        </p>
      </div>
      <Field
        label={t('number.exact')}
        inputMode={Number.isInteger(step) && Number.isInteger(min) && min >= 0 ? 'numeric' : 'text'}
        enterKeyHint="done"
        autoComplete="off"
        value={typed ?? String(value)}
        readOnly={isClosed}
        onChange={(event) => {
          setTyped(event.target.value);
          const read = readNumber(event.target.value);
          if (read !== null) setChosen(fitToScale(read, ask));
        }}
        onBlur={() => setTyped(null)}
      />
      {given ? null : <SendButton isDisabled={isClosed} />}
    </form>
  );
}
