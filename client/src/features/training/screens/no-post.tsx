import { postSettingsSchema } from '@tabarman/shared/training/settings.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import styles from './training.module.css';

const feedbacks = postSettingsSchema.shape.feedback.options;

/** Makes the post-test, once it is time. */
export function NoPost({ trainingId, onMade }: { readonly trainingId: string; readonly onMade: () => void }) {
  const t = useMessages();
  const [feedback, setFeedback] = useState<(typeof feedbacks)[number]>('atEnd');
  const { isBusy, failure, submit } = useForm(async () => {
    const made = await outcomeOf(api.trainings.addPost({ id: trainingId, settings: { feedback } }));
    if (!made.ok) return made.failure;
    onMade();
    return null;
  });
  return (
    <Card>
      <form className={styles.stack} onSubmit={submit}>
        <h2 className={styles.heading}>{t('training.post')}</h2>
        <p className={styles.soft}>{t('training.noPost')}</p>
        <FieldFrame label={t('training.feedback')}>
          {(control) => (
            <select {...control} value={feedback} onChange={(event) => setFeedback(feedbacks.find((one) => one === event.target.value) ?? feedback)}>
              {feedbacks.map((one) => <option key={one} value={one}>{t(`run.${one}`)}</option>)}
            </select>
          )}
        </FieldFrame>
        <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
        <div><Button type="submit" tone="primary" isBusy={isBusy}>{t('training.makePost')}</Button></div>
      </form>
    </Card>
  );
}
