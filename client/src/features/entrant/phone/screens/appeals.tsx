import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CourseStage } from '@tabarman/shared/protocol/contract/course.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { FieldFrame } from '../../../../ui/field.tsx';
import { Segmented } from '../../../../ui/segmented.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { errorText } from '../error-text.ts';
import { useAct } from '../keeper-context.tsx';
import { useRegistrantState } from '../registrant-context.tsx';
import styles from './screens.module.css';
import type { StageProps } from './stage-props.ts';

const tones = { waiting: 'notice', accepted: 'right', declined: 'wrong', settled: 'right' } as const;
const MOST_GROUNDS = 2_000;
const MOST_SOURCES = 1_000;

/** Appeals of the own entry, with what was decided and why; its captain writes new ones while they are taken. */
export function Appeals({ stage, isCaptain, act }: StageProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const reference = useRegistrantState((state) => state.of?.reference ?? t.language);
  const [isWriting, setWriting] = useState(false);
  const { made, until, isOpen } = stage.appeals;
  return (
    <section className={styles.form}>
      <h4>{say('enter.appeal')}</h4>
      {made.length === 0 ? null : (
        <ul className={styles.list}>
          {made.map(({ stageGame, question, kind, game, number, state, grounds, reasons }) => (
            <li key={`${stageGame} ${question} ${kind}`} className={styles.form}>
              <div className={styles.row}>
                <b>{say('enter.appeal.questionOf', { game: textIn(game, t.language, reference), n: number })}</b>
                <Badge tone={tones[state]}>{say(`enter.appeal.${state}`)}</Badge>
              </div>
              <p className={styles.soft}>{grounds}</p>
              {reasons === null ? null : <p>{textIn(reasons, t.language, reference)}</p>}
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <p className={styles.soft}>{until === null ? say('enter.appeal.open') : say('enter.appeal.until', { until: localTime(t.language, until) })}</p> : null}
      {isOpen && !isCaptain ? <p className={styles.soft}>{say('enter.own.captain')}</p> : null}
      {isOpen && isCaptain && !isWriting ? <Button onClick={() => setWriting(true)}>{say('enter.appeal.make')}</Button> : null}
      {isOpen && isCaptain && isWriting ? <NewAppeal stage={stage} act={act} onDone={() => setWriting(false)} /> : null}
    </section>
  );
}

interface NewAppealProps extends Pick<StageProps, 'stage' | 'act'> {
  readonly onDone: () => void;
}

function NewAppeal({ stage: { stage, appeals }, act, onDone }: NewAppealProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const reference = useRegistrantState((state) => state.of?.reference ?? t.language);
  const idOf = ({ stageGame, question }: CourseStage['appeals']['questions'][number]) => `${stageGame}/${question}`;
  const [chosen, setChosen] = useState<string | null>(null);
  const [wish, setWish] = useState<'accept' | 'remove'>('accept');
  const [grounds, setGrounds] = useState('');
  const [sources, setSources] = useState('');
  const { isBusy, error, run } = useAct();
  const asked = appeals.questions.find((one) => idOf(one) === chosen);
  const kind = asked?.answer === null ? 'remove' : wish;
  const send = () => asked && run(async () => {
    const reply = await act(`/${stage}/appeals`, 'POST', { stageGame: asked.stageGame, question: asked.question, kind, grounds, sources });
    if (!reply.ok) return reply.error;
    onDone();
    return null;
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        label={say('enter.appeal.question')} none="" value={chosen} onChange={setChosen}
        options={appeals.questions.map((one) => ({ value: idOf(one), label: say('enter.appeal.questionOf', { game: textIn(one.game, t.language, reference), n: one.number }) }))}
      />
      {asked === undefined ? null : (
        <Segmented
          label={say('enter.appeal.kind')} value={kind} onChange={setWish}
          segments={[
            ...(asked.answer === null ? [] : [{ value: 'accept' as const, label: say('enter.appeal.accept', { answer: asked.answer }) }]),
            { value: 'remove' as const, label: say('enter.appeal.remove') },
          ]}
        />
      )}
      <FieldFrame label={say('enter.appeal.grounds')} hint={say('enter.appeal.once')}>
        {(control) => <textarea {...control} rows={4} maxLength={MOST_GROUNDS} value={grounds} onChange={({ target }) => setGrounds(target.value)} />}
      </FieldFrame>
      <FieldFrame label={say('enter.appeal.sources')}>
        {(control) => <textarea {...control} rows={2} maxLength={MOST_SOURCES} value={sources} onChange={({ target }) => setSources(target.value)} />}
      </FieldFrame>
      <p role="alert">{error ? errorText(t, say, error) : null}</p>
      <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={asked === undefined || grounds.trim() === ''}>{say('enter.appeal.send')}</Button>
    </form>
  );
}
