import type { Reading } from '@tabarman/shared/grant/figures.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type FormEvent, useState } from 'react';
import { Field } from '../../ui/field.tsx';
import styles from './grant.module.css';

interface ReadingFormProps {
  readonly id: string;
  readonly language: Language;
  readonly hint: string;
  readonly today: string;
  readonly onSave: (reading: Reading) => void;
}

export const numbersOfReading = ['reach', 'likes', 'shares', 'messages'] as const;

/** The numbers of a publication as they are on a day; sent by a button elsewhere that names the form. */
export function ReadingForm({ id, language, hint, today, onSave }: ReadingFormProps) {
  const [reading, setReading] = useState<Reading>({ on: today, reach: null, likes: null, shares: null, messages: null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(reading);
  };
  return (
    <form id={id} className={styles.stack} onSubmit={submit}>
      <p>{hint}</p>
      <Field label={grantWord(language, 'on')} type="date" required max={today} value={reading.on} onChange={({ target }) => target.value !== '' && setReading({ ...reading, on: target.value })} />
      <div className={styles.numbers}>
        {numbersOfReading.map((name) => (
          <Field
            key={name} label={grantWord(language, name)} type="number" inputMode="numeric" min={0} max={2_000_000_000} step={1} value={reading[name] ?? ''}
            onChange={({ target }) => setReading({ ...reading, [name]: Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber })}
          />
        ))}
      </div>
    </form>
  );
}
