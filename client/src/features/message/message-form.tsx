import { isWritten } from '@tabarman/shared/message/kinds.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import type { Failure } from '../../desk/api.ts';
import type { api } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from '../../desk/work-page.module.css';
import { peopleWords } from './people-words.ts';

export type Audience = Awaited<ReturnType<typeof api.messages.audience>>;
export type Written = Omit<Parameters<typeof api.messages.create>[0], 'about'>;

/** What organisers write by themselves; the others are prepared by what happens. */
const offered = ['note', 'request', 'data.missing', 'entries.close', 'seat.offered'] as const;

interface MessageFormProps {
  readonly audience: Audience;
  readonly initial: Written;
  /** A kind that is chosen stays. */
  readonly hasKind: boolean;
  readonly label: string;
  readonly onSend: (written: Written) => Promise<Failure | null>;
}

/** What is told, to whom, and until when something is to be done. */
export function MessageForm({ audience, initial, hasKind, label, onSend }: MessageFormProps) {
  const t = useMessages();
  const [written, setWritten] = useState(initial);
  const [language, setLanguage] = useState(audience.reference);
  const words = written.words ?? { subject: {}, text: {} };
  const { isBusy, failure, submit } = useForm(() => onSend({ ...written, words: isWritten(written.kind) ? words : null }));
  const asks = written.kind !== 'note';
  return (
    <form className={styles.stack} onSubmit={submit}>
      {hasKind ? null : (
        <Choices
          legend={t('message.kind')} value={written.kind} onChange={(kind) => setWritten({ ...written, kind })}
          offered={offered.map((value) => ({ value, title: t(`message.kind.${value}`) })) as readonly { value: Written['kind']; title: string }[]}
        />
      )}
      <SelectField
        label={t('message.people')} value={written.people} onChange={(people) => setWritten({ ...written, people: people ?? written.people })}
        options={audience.people.map(({ name, of, members }) => ({ value: name, label: `${peopleWords(t, name, of)} (${members.length})` }))}
      />
      <Ticks
        legend={t('message.countries')} hint={t('message.countriesHint')} value={written.countries} onChange={(countries) => setWritten({ ...written, countries })}
        offered={audience.countries.map((value) => ({ value, label: countryName(value, t.language) }))}
      />
      {asks ? <MomentField label={t('message.deadline')} hint={t('message.deadlineHint')} value={written.deadline} onChange={(deadline) => setWritten({ ...written, deadline })} /> : null}
      {isWritten(written.kind) ? (
        <>
          <Segmented label={t('message.writeIn')} value={language} segments={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} onChange={setLanguage} />
          <TextIn label={t('message.subject')} value={words.subject} language={language} reference={audience.reference} maxLength={160} onChange={(subject) => setWritten({ ...written, words: { ...words, subject } })} />
          <TextIn label={t('message.body')} value={words.text} language={language} reference={audience.reference} maxLength={4_000} rows={8} onChange={(text) => setWritten({ ...written, words: { ...words, text } })} />
          <p className={styles.soft}>{t('message.bodyHint')}</p>
        </>
      ) : null}
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      <div className={styles.actions}><Button type="submit" tone="primary" isBusy={isBusy}>{label}</Button></div>
    </form>
  );
}
