import { formatNumber } from '@tabarman/shared/language/number.ts';
import { linesOf } from '@tabarman/shared/work/chosen.ts';
import type { BudgetLine, WorkValue } from '@tabarman/shared/work/values.ts';
import { useState } from 'react';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import type { AskedField } from './asked-field.ts';
import styles from './work.module.css';

interface BudgetFieldProps extends AskedField {
  readonly most: number;
  readonly currency: string;
  readonly value: WorkValue | undefined;
  readonly onLeave: (lines: BudgetLine[]) => void;
}

/** What money is asked for, line by line, with the sum of them. */
export function BudgetField({ label, hint, error, optional, isDisabled, most, currency, value, onLeave }: BudgetFieldProps) {
  const say = useTakingMessages();
  const was = linesOf(value);
  const [lines, setLines] = useState<readonly BudgetLine[]>(was.length === 0 ? [{ what: '', amount: 0 }] : was);
  const change = (at: number, part: Partial<BudgetLine>) => setLines(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  const save = (now = lines) => {
    const kept = now.filter(({ what, amount }) => what.trim() !== '' || amount > 0);
    if (JSON.stringify(kept) !== JSON.stringify(was)) onLeave([...kept]);
  };
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  return (
    <fieldset className={styles.form} disabled={isDisabled}>
      <legend><b>{label}</b> {optional === undefined ? null : <span className={styles.soft}>{optional}</span>}</legend>
      {hint === undefined ? null : <p className={styles.soft}>{hint}</p>}
      {lines.map((line, i) => (
        <div key={i} className={styles.line}>
          <Field label={say('take.budget.what')} value={line.what} maxLength={400} autoComplete="off" onBlur={() => save()} onChange={({ target }) => change(i, { what: target.value })} />
          <Field
            label={say('take.budget.amount', { currency })} value={line.amount === 0 ? '' : String(line.amount)} inputMode="numeric" maxLength={10} autoComplete="off" onBlur={() => save()}
            onChange={({ target }) => change(i, { amount: Number(target.value.replace(/\D/g, '')) })}
          />
          <Button
            tone="quiet" aria-label={`${say('take.file.remove')}: ${line.what}`}
            onClick={() => {
              const left = lines.filter((_, at) => at !== i);
              setLines(left);
              save(left);
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={() => setLines([...lines, { what: '', amount: 0 }])}>{say('take.budget.add')}</Button>
        <b>{say('take.budget.total', { n: formatNumber(say.language, sum), currency, most: formatNumber(say.language, most) })}</b>
      </div>
      <p className={styles.wrong} role="alert">{error}</p>
    </fieldset>
  );
}
