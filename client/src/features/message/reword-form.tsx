import { textIn } from '@tabarman/shared/kernel/text.ts';
import { writeLetter } from '@tabarman/shared/message/letter.ts';
import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { LetterView } from './letter-view.tsx';
import styles from '../../desk/work-page.module.css';
import { WordsFields } from './words-fields.tsx';
import type { Audience } from './written.ts';

interface RewordFormProps {
  readonly page: BatchPage;
  readonly audience: Audience;
  readonly onChanged: (page: BatchPage) => void;
  readonly onClose: () => void;
}

/** ME20: other words for an announcement that is out, with how they read before they are. */
export function RewordForm({ page, audience, onChanged, onClose }: RewordFormProps) {
  const t = useMessages();
  const [words, setWords] = useState(page.words ?? { subject: {}, text: {} });
  const [isPublic, setPublic] = useState(page.isPublic);
  const [language, setLanguage] = useState(audience.reference);
  // As of now: what is saved has the time of the server.
  const [now] = useState(() => Date.now());
  const { isBusy, failure, submit } = useForm(async () => {
    const changed = await outcomeOf(api.messages.reword({ id: page.id, number: page.number, words, isPublic }));
    if (!changed.ok) return changed.failure;
    onChanged(changed.data);
    return null;
  });
  const letter = writeLetter({
    kind: 'announcement', parts: { about: { text: audience.title }, subject: { text: words.subject }, text: { text: words.text } }, deadline: null, language, reference: audience.reference, name: '', reminder: 0,
    amended: { is: 'changed', at: now },
  });
  return (
    <form className={styles.stack} onSubmit={submit}>
      <p>{t('message.rewordText')}</p>
      <WordsFields audience={audience} words={words} language={language} onWords={setWords} onLanguage={setLanguage} isPublic={isPublic} onPublic={setPublic} />
      <h2>{t('message.preview')}</h2>
      <LetterView letter={{ ...letter, paragraphs: [...letter.paragraphs], subject: letter.subject || textIn(words.subject, language, audience.reference), footer: null }} />
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      <div className={styles.actions}>
        <Button type="submit" tone="primary" isBusy={isBusy}>{t('message.reword')}</Button>
        <Button onClick={onClose}>{t('word.cancel')}</Button>
      </div>
    </form>
  );
}
