import type { CallField } from '@tabarman/shared/call/field.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { chosenOf } from '@tabarman/shared/work/chosen.ts';
import type { WorkFaultCode } from '@tabarman/shared/work/faults.ts';
import type { OwnWork } from '@tabarman/shared/work/views.ts';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Ticks } from '../../../../ui/ticks.tsx';
import type { OpenCall } from '../taker.ts';
import { useTaker, useWriting } from '../taker-context.tsx';
import type { AskedField } from './asked-field.ts';
import { BudgetField } from './budget-field.tsx';
import { FilesField } from './files-field.tsx';
import { LanguagesField, LineField, TextField } from './text-fields.tsx';
import styles from './work.module.css';

interface WorkFieldProps {
  readonly field: CallField;
  readonly call: OpenCall;
  readonly work: OwnWork;
  readonly mayWrite: boolean;
  /** What is missing is told once one tried to hand in; what is wrong at once. */
  readonly isTried: boolean;
}

/** One field of the form, with what somebody else of the team wrote meanwhile beside it. */
export function WorkField({ field, call, work, mayWrite, isTried }: WorkFieldProps) {
  const t = useMessages();
  const say = useTakingMessages();
  const taker = useTaker();
  const isWaiting = useWriting(({ waiting }) => waiting[field.id] !== undefined);
  const own = useWriting(({ beside }) => beside[field.id]);
  const word = (text: OpenCall['title']) => textIn(text, t.language, call.reference);
  const code = isWaiting ? undefined : work.faults.find((fault) => fault.field === field.id)?.code;
  const reader = field.for === 'jury' ? '' : say(`take.for.${field.for}`);
  const asked: AskedField = {
    label: word(field.label), hint: [word(field.help), reader].filter((part) => part !== '').join(' ') || undefined, optional: field.isRequired ? undefined : t('word.optional'), isDisabled: !mayWrite,
    error: code !== undefined && (isTried || code !== 'missing') ? wrongWords(say, code, field, call) : undefined,
  };
  const value = taker.draftOf(field.id);
  // What another saved is shown in the field; what one wrote oneself is kept beside it.
  const key = `${field.id} ${own === undefined ? '' : 'beside'}`;
  return (
    <div className={styles.form}>
      {field.kind === 'text' ? <TextField key={key} {...asked} most={field.most} value={value} onLeave={(text) => taker.write(field.id, text)} />
        : field.kind === 'texts' ? <LanguagesField key={key} {...asked} most={field.most} languages={call.languages} value={value} onLeave={(texts) => taker.write(field.id, texts)} />
        : field.kind === 'choice' ? (
          <>
            <Ticks
              legend={asked.label} hint={asked.hint} offered={field.options.map(({ id, label }) => ({ value: id, label: word(label) }))} value={[...chosenOf(value)]}
              onChange={(chosen) => mayWrite && taker.write(field.id, field.isMany ? chosen : chosen.filter((id) => !chosenOf(value).includes(id)).slice(-1))}
            />
            <p className={styles.wrong} role="alert">{asked.error}</p>
          </>
        )
        : field.kind === 'file' ? <FilesField {...asked} field={field} work={work} />
        : field.kind === 'budget' ? <BudgetField key={key} {...asked} most={field.most} currency={call.currency} value={value} onLeave={(lines) => taker.write(field.id, lines)} />
        : <LineField key={key} {...asked} value={value} onLeave={(text) => taker.write(field.id, text)} />}
      {own === undefined ? null : <Beside field={field.id} text={typeof own === 'string' ? own : JSON.stringify(own)} by={work.draft[field.id]?.by ?? ''} />}
    </div>
  );
}

function Beside({ field, text, by }: { readonly field: string; readonly text: string; readonly by: string }) {
  const say = useTakingMessages();
  const enter = useEntrantMessages();
  const taker = useTaker();
  return (
    <div className={styles.beside} role="alert">
      <p>{say('take.beside', { name: by || enter('enter.captain') })}</p>
      <p className={styles.said}>{text}</p>
      <div className={styles.row}>
        <Button onClick={() => taker.settle(field, true)}>{say('take.beside.own')}</Button>
        <Button onClick={() => taker.settle(field, false)}>{say('take.beside.other')}</Button>
      </div>
    </div>
  );
}

function wrongWords(say: ReturnType<typeof useTakingMessages>, code: WorkFaultCode, field: CallField, { currency }: OpenCall): string {
  const n = 'most' in field ? formatNumber(say.language, field.most) : '';
  if (code === 'too_long') return say('take.wrong.too_long', { n });
  return code === 'over_budget' ? say('take.wrong.over_budget', { n, currency }) : say(`take.wrong.${code}`);
}
