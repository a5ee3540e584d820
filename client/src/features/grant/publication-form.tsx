import type { Publication } from '@tabarman/shared/grant/figures.ts';
import { mediaKinds, topics } from '@tabarman/shared/grant/topics.ts';
import { type GrantWord, grantWord } from '@tabarman/shared/grant/words.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { type FormEvent, useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './grant.module.css';

interface PublicationFormProps {
  readonly id: string;
  readonly language: Language;
  readonly start: Publication;
  readonly onSave: (publication: Publication) => void;
}

/** Where a work was published; sent by a button elsewhere that names the form. */
export function PublicationForm({ id, language, start, onSave }: PublicationFormProps) {
  const [publication, setPublication] = useState(start);
  const set = (part: Partial<Publication>) => setPublication((before) => ({ ...before, ...part }));
  const say = (word: GrantWord) => grantWord(language, word);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...publication, title: publication.title.trim() });
  };
  return (
    <form id={id} className={styles.stack} onSubmit={submit}>
      <Field label={say('title')} required maxLength={200} pattern=".*\S.*" value={publication.title} onChange={({ target }) => set({ title: target.value })} />
      <Field label={say('address')} type="url" required maxLength={500} pattern="https?://.+\..+" placeholder="https://" value={publication.url} onChange={({ target }) => set({ url: target.value.trim() })} />
      <div className={styles.numbers}>
        <SelectField label={say('kind')} value={publication.kind} options={mediaKinds.map((value) => ({ value, label: say(`kind.${value}`) }))} onChange={(kind) => kind && set({ kind })} />
        <SelectField label={say('language')} value={publication.language} options={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(of) => of && set({ language: of })} />
        <SelectField label={say('topic')} value={publication.topic} options={topics.map((value) => ({ value, label: say(`topic.${value}`) }))} onChange={(topic) => topic && set({ topic })} />
        <SelectField label={say('country')} value={publication.country} options={countryCodes.map((value) => ({ value, label: countryName(value, language) }))} onChange={(country) => country && set({ country })} />
        <Field label={say('publishedOn')} type="date" required value={publication.publishedOn} onChange={({ target }) => target.value !== '' && set({ publishedOn: target.value })} />
      </div>
    </form>
  );
}
