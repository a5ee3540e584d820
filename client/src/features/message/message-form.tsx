import { isWritten, kinds } from '@tabarman/shared/message/kinds.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import type { Failure } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import styles from '../../desk/work-page.module.css';
import { peopleWords } from './people-words.ts';
import { WordsFields } from './words-fields.tsx';
import type { Audience, Written } from './written.ts';

const named = ['note', 'request', 'data.missing', 'entries.close', 'seat.offered', 'announcement', 'works.close', 'jury.invited', 'jury.reviews', 'jury.comparisons'] as const;
/** For whom a kind is mostly meant. */
const meant: Partial<Record<Written['kind'], string>> = { 'works.close': 'notHandedIn' };

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
  const offered = named.filter((kind) => audience.kinds.some((one) => one.kind === kind));
  const asks = kinds[written.kind].asksAction;
  const choose = (kind: Written['kind']) => {
    const deadline = audience.kinds.find((one) => one.kind === kind)?.deadline ?? written.deadline;
    const people = audience.people.find(({ name }) => name === meant[kind])?.name ?? written.people;
    setWritten({ ...written, kind, people, deadline: kinds[kind].asksAction ? deadline : null });
  };
  return (
    <form className={styles.stack} onSubmit={submit}>
      {hasKind ? null : (
        <Choices
          legend={t('message.kind')} value={written.kind} onChange={choose}
          offered={offered.map((value) => ({ value, title: t(`message.kind.${value}`) })) satisfies readonly { value: Written['kind']; title: string }[]}
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
        <WordsFields
          audience={audience} words={words} language={language} onLanguage={setLanguage} onWords={(changed) => setWritten({ ...written, words: changed })}
          isPublic={written.kind === 'announcement' ? written.isPublic === true : null} onPublic={(isPublic) => setWritten({ ...written, isPublic })}
        />
      ) : null}
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      <div className={styles.actions}><Button type="submit" tone="primary" isBusy={isBusy}>{label}</Button></div>
    </form>
  );
}
