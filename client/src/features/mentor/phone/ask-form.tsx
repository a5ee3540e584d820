import { type Language, languages as allLanguages } from '@tabarman/shared/kernel/language.ts';
import type { AskedOfMentor } from '@tabarman/shared/mentor/ticket-schema.ts';
import { useState } from 'react';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMentorMessages } from '../../../i18n/mentor/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { Ticks } from '../../../ui/ticks.tsx';
import { forget, keep, recall } from '../../game/kept.ts';
import styles from './mentor.module.css';

interface Draft extends Omit<AskedOfMentor, 'link'> {
  readonly link: string;
}

interface AskFormProps {
  readonly languages: readonly Language[];
  readonly draftPlace: string;
  readonly isBusy: boolean;
  /** True when it was taken. */
  readonly onAsk: (asked: AskedOfMentor) => Promise<boolean>;
}

/** What is typed stays on this device until it was taken. */
export function AskForm({ languages, draftPlace, isBusy, onAsk }: AskFormProps) {
  const say = useMentorMessages();
  const [draft, setDraft] = useState<Draft>(() => ({ about: '', languages: [...languages], place: '', link: '', ...(recall(draftPlace) as Partial<Draft> | null) }));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(draftPlace, next);
  };
  const link = draft.link.trim();
  const isLink = link === '' || (/^https?:\/\/[^\s/]+/i.test(link) && URL.canParse(link));
  const isSomewhere = draft.place.trim() !== '' || link !== '';
  const isWhole = draft.about.trim() !== '' && draft.languages.length > 0 && isSomewhere && isLink;
  return (
    <details className={styles.more} open={draft.about !== ''}>
      <summary>{say('mentor.ask')}</summary>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void onAsk({ about: draft.about, languages: draft.languages, place: draft.place, link: link === '' ? null : link }).then((isTaken) => {
            if (!isTaken) return;
            forget(draftPlace);
            setDraft({ ...draft, about: '' });
          });
        }}
      >
        <p className={styles.soft}>{say('mentor.askText')}</p>
        <FieldFrame label={say('mentor.about')}>{(control) => <textarea {...control} rows={3} maxLength={500} value={draft.about} onChange={({ target }) => change({ about: target.value })} />}</FieldFrame>
        <Ticks legend={say('mentor.languages')} offered={allLanguages.map((value) => ({ value, label: languageNames[value], lang: value }))} value={draft.languages} onChange={(chosen) => change({ languages: chosen })} />
        <Field label={say('mentor.place')} value={draft.place} maxLength={120} onChange={({ target }) => change({ place: target.value })} />
        <Field label={say('mentor.link')} hint={isSomewhere ? undefined : say('mentor.nowhere')} error={isLink ? undefined : say('mentor.linkWrong')} inputMode="url" value={draft.link} maxLength={500} onChange={({ target }) => change({ link: target.value })} />
        <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={!isWhole}>{say('mentor.send')}</Button>
      </form>
    </details>
  );
}
