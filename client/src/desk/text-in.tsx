import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { languageNames } from '../i18n/language-names.ts';
import { FieldFrame } from '../ui/field.tsx';

interface TextInProps {
  readonly label: string;
  readonly value: Text;
  readonly language: Language;
  /** Shown where the text of the language is missing. */
  readonly reference: Language;
  readonly maxLength: number;
  readonly rows?: number;
  readonly onChange: (value: Text) => void;
}

/** A text in the language that is being written, beside what stands in the main one. */
export function TextIn({ label, value, language, reference, maxLength, rows = 1, onChange }: TextInProps) {
  const { [language]: text, ...others } = value;
  return (
    <FieldFrame label={`${label}, ${languageNames[language]}`} hint={language === reference ? undefined : value[reference]}>
      {(control) => (
        <textarea {...control} lang={language} rows={rows} maxLength={maxLength} value={text ?? ''} onChange={({ target }) => onChange(target.value === '' ? others : { ...others, [language]: target.value })} />
      )}
    </FieldFrame>
  );
}
