import type { Criterion } from '@tabarman/shared/call/schema.ts';
import type { lackOf, SheetParts } from '@tabarman/shared/jury/sheet.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { type RefObject, useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { FieldFrame } from '../../../../ui/field.tsx';
import styles from './jury.module.css';

interface SheetFormProps {
  readonly ref: RefObject<HTMLFormElement | null>;
  readonly sheet: SheetParts;
  readonly asked: readonly Criterion[];
  readonly call: JudgingView['call'];
  /** What is missing, once one tried to hand in. */
  readonly lacks: ReturnType<typeof lackOf>;
  readonly isOpen: boolean;
  readonly onWrite: (part: Partial<SheetParts>) => void;
}

const MOST = 4_000;

/** What a juror says of a work. */
export function SheetForm({ ref, sheet, asked, call, lacks, isOpen, onWrite }: SheetFormProps) {
  const say = useJuryMessages();
  return (
    <form ref={ref} className={styles.sheet} onSubmit={(event) => event.preventDefault()}>
      <fieldset disabled={!isOpen} className={styles.sheet}>
        {asked.map((criterion) => (
          <CriterionField
            key={criterion.id} criterion={criterion} call={call} isOpen={isOpen} mark={sheet.marks[criterion.id]} comment={sheet.comments[criterion.id] ?? ''}
            lacks={lacks.filter((one) => one.criterion === criterion.id).map((one) => one.lacks)}
            onMark={(mark) => onWrite({ marks: { ...sheet.marks, [criterion.id]: mark } })}
            onComment={(comment) => onWrite({ comments: { ...sheet.comments, [criterion.id]: comment } })}
          />
        ))}
        <FieldFrame label={say('jury.toApplicant')} hint={say('jury.toApplicantText')} optional={say('jury.optional')}>
          {(control) => <textarea {...control} rows={3} maxLength={MOST} value={sheet.toApplicant} onChange={({ target }) => onWrite({ toApplicant: target.value })} />}
        </FieldFrame>
        <FieldFrame label={say('jury.toJury')} hint={say('jury.toJuryText')} optional={say('jury.optional')}>
          {(control) => <textarea {...control} rows={2} maxLength={MOST} value={sheet.toJury} onChange={({ target }) => onWrite({ toJury: target.value })} />}
        </FieldFrame>
      </fieldset>
      <p className={styles.keys}>{say('jury.keys')}</p>
    </form>
  );
}

const focus = (field: HTMLElement | null) => field?.focus();

interface CriterionFieldProps {
  readonly isOpen: boolean;
  readonly criterion: Criterion;
  readonly call: JudgingView['call'];
  readonly mark: number | undefined;
  readonly comment: string;
  readonly lacks: readonly ('mark' | 'comment')[];
  readonly onMark: (mark: number) => void;
  readonly onComment: (comment: string) => void;
}

/**
 * One criterion: the points of its scale side by side, the words of the chosen one below; digits choose as well. A comment that nobody asks for is a press away, so that the
 * marks of a work are together on a phone.
 */
function CriterionField({ criterion, call, isOpen, mark, comment, lacks, onMark, onComment }: CriterionFieldProps) {
  const say = useJuryMessages();
  const { id, title, about, scale, weight, isInformational, isCommentRequired } = criterion;
  const name = textIn(title, say.language, call.reference);
  const word = (value: number | undefined) => {
    const point = scale.find((one) => one.value === value);
    const text = point ? textIn(point.label, say.language, call.reference) : '';
    return text === String(value) ? '' : text;
  };
  const ends = [scale[0]?.value, scale.at(-1)?.value].flatMap((value) => (word(value) === '' ? [] : [`${value} — ${word(value)}`]));
  const choose = (key: string) => {
    const point = scale.find(({ value }) => String(value) === key);
    if (point) onMark(point.value);
  };
  const [isCommented, setCommented] = useState(isCommentRequired || comment !== '');
  const [isPressed, setPressed] = useState(false);
  const text = textIn(about, say.language, call.reference);
  return (
    <div data-criterion={id} className={styles.criterion}>
      <fieldset>
        <legend>{name} <span className={styles.soft}>{isInformational ? say('jury.informational') : say('jury.weight', { weight })}</span></legend>
        {text === '' ? null : <p className={styles.soft}>{text}</p>}
        <div className={styles.scale}>
          {scale.map(({ value }) => (
            <label key={value} className={styles.point}>
              <input type="radio" className="heard" name={id} checked={mark === value} aria-label={[value, word(value)].filter((part) => part !== '').join(' — ')} onChange={() => onMark(value)} onKeyDown={({ key }) => choose(key)} />
              <span aria-hidden>{value}</span>
            </label>
          ))}
        </div>
        <p className={styles.meaning}>{mark === undefined ? ends.join(' · ') : word(mark)}</p>
      </fieldset>
      <p role="alert" className={styles.wrong}>{lacks.includes('mark') ? say('jury.lacks.mark') : null}</p>
      {isCommented || isPressed || comment !== '' ? (
        <FieldFrame label={say('jury.comment')} optional={isCommentRequired ? undefined : say('jury.optional')} error={lacks.includes('comment') ? say('jury.lacks.comment') : undefined}>
          {(control) => (
            <textarea
              {...control} ref={isPressed ? focus : undefined} rows={isCommentRequired ? 3 : 1} maxLength={MOST} value={comment} onFocus={() => setCommented(true)}
              onChange={({ target }) => onComment(target.value)}
            />
          )}
        </FieldFrame>
      ) : isOpen ? <div className={styles.add}><Button tone="quiet" aria-label={`${say('jury.addComment')}: ${name}`} onClick={() => setPressed(true)}>{say('jury.addComment')}</Button></div> : null}
    </div>
  );
}
