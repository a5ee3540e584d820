import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { WorkValue } from '@tabarman/shared/work/values.ts';
import { useState } from 'react';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Field, FieldFrame } from '../../../../ui/field.tsx';
import { Segmented } from '../../../../ui/segmented.tsx';
import type { AskedField } from './asked-field.ts';
import styles from './work.module.css';

interface TextFieldProps extends AskedField {
  readonly most: number;
  readonly lang?: Language;
  readonly value: WorkValue | undefined;
  readonly onLeave: (text: string) => void;
}

/** A line that is kept as it is written and saved when it is left. */
export function LineField({ value, onLeave, isDisabled, ...asked }: Omit<TextFieldProps, 'most'>) {
  const was = typeof value === 'string' ? value : '';
  const [draft, setDraft] = useState(was);
  return <Field {...asked} type="url" inputMode="url" value={draft} maxLength={2_000} disabled={isDisabled} autoComplete="off" spellCheck={false} onChange={({ target }) => setDraft(target.value)} onBlur={() => draft !== was && onLeave(draft.trim())} />;
}

/** A short text in one line, a long one in an area that grows; how much room is left is told towards the end. */
export function TextField({ most, lang, value, onLeave, isDisabled, hint, ...asked }: TextFieldProps) {
  const say = useTakingMessages();
  const was = typeof value === 'string' ? value : '';
  const [draft, setDraft] = useState(was);
  const n = Array.from(draft).length;
  const left = n > most * 0.8 && n <= most ? say('take.left', { n: most - n }) : '';
  const save = () => {
    if (draft !== was) onLeave(draft);
  };
  const own = { value: draft, disabled: isDisabled, lang, maxLength: 20_000, onBlur: save, onChange: ({ target }: { readonly target: { readonly value: string } }) => setDraft(target.value) };
  return (
    <FieldFrame {...asked} hint={[hint ?? '', left].filter((part) => part !== '').join(' ') || undefined}>
      {(control) => (most <= 60 ? <input {...own} {...control} /> : <textarea {...own} {...control} className={styles.area} rows={most <= 200 ? 2 : Math.min(14, 4 + draft.split('\n').length)} />)}
    </FieldFrame>
  );
}

interface LanguagesFieldProps extends AskedField {
  readonly most: number;
  readonly languages: readonly Language[];
  readonly value: WorkValue | undefined;
  readonly onLeave: (texts: Partial<Record<Language, string>>) => void;
}

/** The same text in as many languages as one writes: one of them is enough, and each is seen whether it is written. */
export function LanguagesField({ most, languages, value, onLeave, ...asked }: LanguagesFieldProps) {
  const { language: page } = useTakingMessages();
  const texts: Partial<Record<Language, string>> = value !== undefined && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const [shown, setShown] = useState<Language>(languages.find((one) => (texts[one] ?? '') !== '') ?? (languages.includes(page) ? page : languages[0] ?? 'ru'));
  return (
    <>
      <Segmented
        label={asked.label} value={shown} onChange={setShown}
        segments={languages.map((one) => ({ value: one, lang: one, label: `${(texts[one] ?? '') === '' ? '' : '✓ '}${languageNames[one]}` }))}
      />
      <TextField key={shown} {...asked} label={languageNames[shown]} lang={shown} most={most} value={texts[shown] ?? ''} onLeave={(text) => onLeave({ ...texts, [shown]: text })} />
    </>
  );
}
