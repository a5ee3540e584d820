import type { Language } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import styles from './foreign-text.module.css';

interface ForeignTextProps {
  readonly language: Language;
  readonly asked: readonly Language[];
}

/** Says openly that a text stands in another language than the projector's, because it lacks a translation. */
export function ForeignText({ language, asked }: ForeignTextProps) {
  return asked.includes(language) ? null : <p className={styles.tag} lang={language}>{languageNames[language]}</p>;
}
