import type { JurorAnswer } from '@tabarman/shared/jury/juror.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type ReactNode, useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { useErrorText } from '../error-text.ts';
import { useJuror } from '../juror-context.tsx';
import styles from './jury.module.css';

/** JU22: what a juror says to the invitation, asked until it is yes or no; either is changed below. */
export function Invitation({ view: { juror, window: { opensAt, closesAt } } }: { readonly view: JudgingView }) {
  const say = useJuryMessages();
  const { answer } = juror;
  if (answer === 'yes') {
    return (
      <details className={styles.own}>
        <summary>{say('jury.notAfterAll')}</summary>
        <Answers answers={['no']}><p>{say('jury.notAfterAllText')}</p></Answers>
      </details>
    );
  }
  if (answer === 'no') return <Card><Answers answers={['yes']} isAgain><p role="status">{say('jury.saidNo')}</p></Answers></Card>;
  return (
    <Card>
      <Answers answers={answer === 'later' ? ['yes', 'no'] : ['yes', 'later', 'no']}>
        <h2>{say('jury.invited', { name: juror.name })}</h2>
        {answer === 'later' ? <p>{say('jury.saidLater')}</p> : null}
        {opensAt === null || closesAt === null ? null : <p>{say('jury.invitedText', { from: localTime(say.language, opensAt), until: localTime(say.language, closesAt) })}</p>}
      </Answers>
    </Card>
  );
}

function Answers({ answers, isAgain = false, children }: { readonly answers: readonly JurorAnswer[]; readonly isAgain?: boolean; readonly children: ReactNode }) {
  const say = useJuryMessages();
  const errorText = useErrorText();
  const device = useJuror();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const give = async (answer: JurorAnswer) => {
    setBusy(true);
    setError(await device.answer(answer));
    setBusy(false);
  };
  return (
    <div className={styles.answers}>
      {children}
      {answers.map((answer) => (
        <Button key={answer} tone={answer === 'yes' ? 'primary' : 'secondary'} isWide isBusy={isBusy} onClick={() => void give(answer)}>
          {say(answer === 'yes' && isAgain ? 'jury.afterAll' : `jury.answer.${answer}`)}
        </Button>
      ))}
      <p role="alert">{error === null ? null : errorText(error)}</p>
    </div>
  );
}
