import { formatNumber } from '@tabarman/shared/language/number.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CourseView } from '@tabarman/shared/protocol/contract/course.ts';
import { useCallback } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { errorText } from '../error-text.ts';
import { useAct, useAsked } from '../keeper-context.tsx';
import { useRegistrant, useRegistrantState } from '../registrant-context.tsx';
import { Again } from './again.tsx';
import { Appeals } from './appeals.tsx';
import { CertificateButton } from './certificate-button.tsx';
import styles from './screens.module.css';
import type { StageProps } from './stage-props.ts';
import { Sure } from './sure.tsx';

/** How the own entry does, stage by stage: results and certificates for all of it, seat and appeals for its captain to answer for. */
export function CourseCards() {
  const t = useMessages();
  const { language } = t;
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const { reply, again, setReply } = useAsked(useCallback(() => registrant.ask<CourseView | null>('/course', { language }), [registrant, language]));
  // A seat that has to be confirmed in time must not be missing without a word.
  if (reply && !reply.ok) return <Again error={errorText(t, say, reply.error)} onAgain={again} />;
  if (reply === null || reply.data === null || reply.data.stages.length === 0) return null;
  const { isCaptain, stages } = reply.data;
  const act: StageProps['act'] = async (path, method, body) => {
    const answer = await registrant.ask<CourseView | null>(`/course${path}`, { language, ...body }, method);
    if (answer.ok) setReply(answer);
    return answer;
  };
  return (
    <>
      <h2>{say('enter.own')}</h2>
      {stages.map((stage) => <StageCard key={stage.stage} stage={stage} isCaptain={isCaptain} act={act} />)}
    </>
  );
}

function StageCard({ stage, isCaptain, act }: StageProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const reference = useRegistrantState((state) => state.of?.reference ?? t.language);
  const { title, result, certificates, appeals } = stage;
  return (
    <Card>
      <div className={styles.form}>
        <div className={styles.row}>
          <h3>{textIn(title, t.language, reference)}</h3>
          {result?.verdict ? <Badge tone="notice">{result.verdict}</Badge> : null}
        </div>
        {result === null ? <p className={styles.soft}>{say('enter.own.waiting')}</p> : (
          <p>
            <b>{say('enter.own.place', { place: result.from === result.to ? result.from : `${result.from}–${result.to}`, of: result.of })}</b>
            <br />
            {say('enter.own.points', { points: formatNumber(t.language, result.points), right: result.right })}
          </p>
        )}
        {stage.seat === null ? null : <SeatPart stage={stage} isCaptain={isCaptain} act={act} />}
        {certificates.map((certificate) => <CertificateButton key={`${certificate.kind} ${certificate.board}`} stage={stage.stage} certificate={certificate} />)}
        {appeals.isOpen || appeals.made.length > 0 ? <Appeals stage={stage} isCaptain={isCaptain} act={act} /> : null}
      </div>
    </Card>
  );
}

function SeatPart({ stage: { stage, seat }, isCaptain, act }: StageProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const reference = useRegistrantState((state) => state.of?.reference ?? t.language);
  const { isBusy, error, run } = useAct();
  if (!seat) return null;
  const into = textIn(seat.into, t.language, reference);
  const answer = (isConfirmed: boolean) => void run(async () => {
    const reply = await act(`/${stage}/seat`, 'PUT', { isConfirmed });
    return reply.ok ? null : reply.error;
  });
  const mayAnswer = isCaptain && (seat.state === 'offered' || seat.state === 'confirmed');
  return (
    <>
      <p>{seat.state === 'offered' ? <b>{say('enter.seat.offered', { into, until: localTime(t.language, seat.until) })}</b> : say(`enter.seat.${seat.state}`, { into })}</p>
      <p role="alert">{error ? errorText(t, say, error) : null}</p>
      {mayAnswer && seat.state === 'offered' ? <Button tone="primary" isWide isBusy={isBusy} onClick={() => answer(true)}>{say('enter.seat.confirm')}</Button> : null}
      {mayAnswer ? <Sure label={say('enter.seat.decline')} question={say('enter.seat.declineSure')} onSure={() => answer(false)} /> : null}
      {!isCaptain && seat.state === 'offered' ? <p className={styles.soft}>{say('enter.own.captain')}</p> : null}
    </>
  );
}
