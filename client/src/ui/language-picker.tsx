import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../i18n/language-names.ts';
import { Segmented } from './segmented.tsx';

interface LanguagePickerProps {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
  /** The languages offered, where they are not all. */
  readonly offered?: readonly Language[];
}

export function LanguagePicker({ label, value, onChange, offered = languages }: LanguagePickerProps) {
  const segments = offered.map((language) => ({ value: language, label: languageNames[language], lang: language }));
  return <Segmented label={label} isLabelHidden segments={segments} value={value} onChange={onChange} />;
}
