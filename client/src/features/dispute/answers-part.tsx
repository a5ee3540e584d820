import { type comments as usual, comments, disputeWord } from '@tabarman/shared/dispute/words.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import type { DisputeChange } from '@tabarman/shared/protocol/contract/disputes.ts';
import { type KeyboardEvent, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import season from '../../desk/work-page.module.css';
import { ChangeView } from './change-view.tsx';
import { type DisputePartProps, type DisputesView, isOf } from './dispute-types.ts';
import styles from './dispute.module.css';
import { QuestionCard } from './question-card.tsx';

type Dispute = DisputesView['disputes'][number];
const keyOf = ({ stageGame, question, language, group }: Dispute) => [stageGame, question, language, group].join('/');
const idOf = (dispute: Dispute) => `answer ${keyOf(dispute)}`;
const refOf = ({ stageGame, question, language, group }: Dispute) => ({ stageGame, question, language, group });

/** DA2: what waits comes first; one key rules on an answer and goes to the next. */
export function AnswersPart({ seasonId, stageId, view, told }: DisputePartProps) {
  const t = useMessages();
  const [only, setOnly] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [comment, setComment] = useState<(typeof usual)[number] | null>(null);
  const [own, setOwn] = useState('');
  const [change, setChange] = useState<{ readonly of: string; readonly change: DisputeChange } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const listed = view.disputes.filter(({ stageGame, question }) => only === null || only === `${stageGame}/${question}`);
  const at = Math.max(0, listed.findIndex((one) => keyOf(one) === chosen));
  const dispute = listed[at];
  const question = dispute && view.questions.find(isOf(dispute));
  const isJuror = view.mine === 'game';
  const choose = (one: Dispute) => {
    setChosen(keyOf(one));
    document.getElementById(idOf(one))?.focus();
  };
  const rule = async (groups: readonly Dispute[], isAccepted: boolean) => {
    if (!isJuror || isBusy || groups.length === 0) return;
    const next = listed.find((one, i) => i > at && one.isWaiting && !groups.includes(one)) ?? listed.find((one) => one.isWaiting && !groups.includes(one));
    setIsBusy(true);
    const words = own.trim() === '' ? (comment ?? (isAccepted ? 'same' : 'wrong')) : { [view.reference]: own.trim() };
    const isDone = await told(outcomeOf(api.disputes.rule({ id: seasonId, stage: stageId, groups: groups.map(refOf), isAccepted, comment: words })));
    setIsBusy(false);
    if (!isDone) return;
    setOwn('');
    setChange(null);
    if (next) choose(next);
  };
  const preview = async (of: Dispute) => {
    const found = await outcomeOf(api.disputes.preview({ id: seasonId, stage: stageId, verdict: of.state === 'accepted' ? 'reject' : 'accept', ...refOf(of) }));
    if (found.ok) setChange({ of: keyOf(of), change: found.data });
    else showToast(failureText(t, found.failure));
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!dispute || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : listed[at + step];
    // By where the key is, so that it works on a keyboard of any language.
    if (event.code === 'KeyA') void rule([dispute], true);
    else if (event.code === 'KeyR') void rule([dispute], false);
    else if (event.code === 'KeyP') void preview(dispute);
    else if (next) choose(next);
    else return;
    event.preventDefault();
  };
  const questionOf = (of: Dispute) => view.questions.find(isOf(of))?.number ?? 0;
  if (view.disputes.length === 0) return <p className={season.soft}>{t('dispute.nothing')}</p>;
  return (
    <section className={styles.answers} aria-label={t('dispute.answers')}>
      <SelectField
        label={t('dispute.ofQuestion')} none={t('dispute.all')} value={only} onChange={setOnly}
        options={view.questions.filter((one) => view.disputes.some(isOf(one))).map((one) => ({ value: `${one.stageGame}/${one.question}`, label: `${t('dispute.question', { n: one.number })} · ${t('dispute.waiting', { n: view.disputes.filter((other) => other.isWaiting && isOf(one)(other)).length })}` }))}
      />
      <div className={styles.columns}>
        <ul className={styles.list} aria-label={t('dispute.answers')}>
          {listed.map((one, i) => (
            <li key={keyOf(one)}>
              <button type="button" id={idOf(one)} aria-pressed={i === at} tabIndex={i === at ? 0 : -1} className={styles.item} data-state={one.state} onClick={() => setChosen(keyOf(one))} onKeyDown={onKey}>
                <span lang={one.language} className={styles.text}>{one.spellings[0]?.text}</span>
                <span className={styles.about}>{`${t('dispute.question', { n: questionOf(one) })} · ${languageNames[one.language]} · ${t('dispute.given', { n: one.entries, m: one.venues })} · ${one.state === 'accepted' && !one.ruling ? t('dispute.near') : t(`dispute.${one.state}`)}`}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.detail}>
          {question ? <QuestionCard question={question} /> : null}
          {dispute ? <p lang={dispute.language} className={styles.spellings}>{dispute.spellings.map(({ text, count }) => `${text} × ${count}`).join(', ')}</p> : null}
          {dispute?.ruling ? <p className={season.soft}>{dispute.ruling.comment[t.language] ?? dispute.ruling.comment[view.reference]}</p> : null}
          {dispute?.isDecided ? <p className={season.soft}>{t('dispute.decided')}</p> : null}
          {!isJuror ? <p className={season.soft}>{t('dispute.notJuror')}</p> : dispute ? (
            <>
              <SelectField label={t('dispute.comment')} none="—" value={comment} onChange={setComment} options={comments.map((one) => ({ value: one, label: disputeWord(t.language, one) }))} />
              <Field label={t('dispute.ownWords', { language: languageNames[view.reference] })} maxLength={200} value={own} onChange={({ target }) => setOwn(target.value)} />
              <div className={season.actions}>
                <Button tone="primary" isBusy={isBusy} disabled={dispute.isDecided} onClick={() => void rule([dispute], true)}>{`${t('dispute.accept')} · A`}</Button>
                <Button isBusy={isBusy} disabled={dispute.isDecided} onClick={() => void rule([dispute], false)}>{`${t('dispute.reject')} · R`}</Button>
                <Button onClick={() => void rule(view.disputes.filter((one) => one.isWaiting && isOf(dispute)(one)), false)}>{t('dispute.rejectRest')}</Button>
              </div>
              <p className={season.soft}>{t('dispute.keys', { a: 'A', r: 'R', p: 'P' })}</p>
            </>
          ) : null}
          {dispute ? <Button onClick={() => void preview(dispute)}>{`${t('dispute.preview')} · P`}</Button> : null}
          {dispute && change?.of === keyOf(dispute) ? <ChangeView change={change.change} /> : null}
        </div>
      </div>
    </section>
  );
}
