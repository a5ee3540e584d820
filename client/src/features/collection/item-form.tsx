import type { Item } from '@tabarman/shared/collection/item.ts';
import { licenceName, licences } from '@tabarman/shared/collection/licence.ts';
import { collectionWord } from '@tabarman/shared/collection/words.ts';
import { mediaKinds, topics } from '@tabarman/shared/grant/topics.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field, FieldFrame } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './collection.module.css';

interface ItemFormProps {
  readonly id: string;
  readonly language: Language;
  readonly start: Item;
  readonly onSave: (item: Item) => void;
  /** What is asked beside it. */
  readonly children?: ReactNode;
}

const MOST_TOPICS = 4;

/** PB1: what is told of a work, in each language that it is in; sent by a button elsewhere that names the form. */
export function ItemForm({ id, language, start, onSave, children }: ItemFormProps) {
  const [item, setItem] = useState(start);
  const [isWrong, setWrong] = useState(false);
  const set = (part: Partial<Item>) => setItem((before) => ({ ...before, ...part }));
  const say = (word: Parameters<typeof collectionWord>[1], of?: Language) => collectionWord(language, word, of === undefined ? {} : { language: languageNames[of] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const only = (text: Item['title']) => Object.fromEntries(item.languages.flatMap((of) => (text[of]?.trim() ? [[of, text[of].trim()]] : [])));
    const title = only(item.title);
    const isWhole = Object.keys(title).length > 0 && item.countries.length > 0 && item.topics.length > 0;
    setWrong(!isWhole);
    if (isWhole) onSave({ ...item, title, summary: only(item.summary), credit: item.credit.trim() });
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      <Many legend={say('form.languages')} offered={languages} chosen={item.languages} name={(of) => languageNames[of]} onChange={(chosen) => set({ languages: chosen })} />
      {languages.filter((of) => item.languages.includes(of)).map((of) => (
        <div key={of} className={styles.form} lang={of}>
          <Field label={say('form.titleIn', of)} maxLength={200} value={item.title[of] ?? ''} onChange={({ target }) => set({ title: { ...item.title, [of]: target.value || undefined } })} />
          <FieldFrame label={say('form.summaryIn', of)}>
            {(control) => <textarea {...control} rows={2} maxLength={1_500} value={item.summary[of] ?? ''} onChange={({ target }) => set({ summary: { ...item.summary, [of]: target.value || undefined } })} />}
          </FieldFrame>
        </div>
      ))}
      <Field label={grantWord(language, 'address')} type="url" required maxLength={500} pattern="https?://.+\..+" placeholder="https://" value={item.url} onChange={({ target }) => set({ url: target.value.trim() })} />
      <Field label={say('form.credit')} required maxLength={300} pattern=".*\S.*" value={item.credit} onChange={({ target }) => set({ credit: target.value })} />
      <div className={styles.pair}>
        <SelectField label={say('kind')} value={item.kind} options={mediaKinds.map((value) => ({ value, label: grantWord(language, `kind.${value}`) }))} onChange={(kind) => kind && set({ kind })} />
        <SelectField label={say('licence')} value={item.licence} options={licences.map((value) => ({ value, label: licenceName(value) }))} onChange={(licence) => licence && set({ licence })} />
        <Field label={grantWord(language, 'publishedOn')} type="date" required value={item.publishedOn} onChange={({ target }) => target.value !== '' && set({ publishedOn: target.value })} />
      </div>
      <Many legend={say('form.countries')} offered={countryCodes} chosen={item.countries} name={(of) => countryName(of, language)} onChange={(chosen) => set({ countries: chosen })} />
      <Many legend={say('form.topics')} offered={topics} chosen={item.topics} most={MOST_TOPICS} name={(of) => grantWord(language, `topic.${of}`)} onChange={(chosen) => set({ topics: chosen })} />
      {children}
      <p className={styles.wrong} role="alert">{isWrong ? say('form.incomplete') : ''}</p>
    </form>
  );
}

interface ManyProps<Value extends string> {
  readonly legend: string;
  readonly offered: readonly Value[];
  readonly chosen: readonly Value[];
  readonly most?: number;
  readonly name: (value: Value) => string;
  readonly onChange: (chosen: Value[]) => void;
}

function Many<Value extends string>({ legend, offered, chosen, most = offered.length, name, onChange }: ManyProps<Value>) {
  return (
    <fieldset className={styles.many}>
      <legend>{legend}</legend>
      {offered.map((value) => (
        <label key={value}>
          <input
            type="checkbox" checked={chosen.includes(value)} disabled={!chosen.includes(value) && chosen.length >= most}
            onChange={({ target }) => onChange(offered.filter((one) => (one === value ? target.checked : chosen.includes(one))))}
          />
          <span>{name(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
