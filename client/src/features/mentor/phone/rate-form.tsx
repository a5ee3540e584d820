import { useState } from 'react';
import { useMentorMessages } from '../../../i18n/mentor/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './mentor.module.css';

const marks = ['1', '2', '3', '4', '5'] as const;

interface RateFormProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onRate: (said: { readonly rating: number; readonly comment: string }) => void;
}

/** How the help was, once. */
export function RateForm({ name, isBusy, onRate }: RateFormProps) {
  const say = useMentorMessages();
  const [rating, setRating] = useState<(typeof marks)[number]>();
  const [comment, setComment] = useState('');
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (rating !== undefined) onRate({ rating: Number(rating), comment });
      }}
    >
      <h2>{say('mentor.how', { name })}</h2>
      <p className={styles.soft}>{say('mentor.howText')}</p>
      <Segmented label={say('mentor.rating')} value={rating} onChange={setRating} segments={marks.map((value) => ({ value, label: value }))} />
      <FieldFrame label={say('mentor.comment')}>{(control) => <textarea {...control} rows={2} maxLength={500} value={comment} onChange={({ target }) => setComment(target.value)} />}</FieldFrame>
      <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={rating === undefined}>{say('mentor.rate')}</Button>
    </form>
  );
}
