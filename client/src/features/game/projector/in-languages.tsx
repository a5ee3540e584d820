import type { Language } from '@tabarman/shared/kernel/language.ts';
import styles from './in-languages.module.css';

/** A text and the language it is in. */
export interface Said {
  readonly language: Language;
  readonly text: string;
}

/** The same text in the projector's languages, the first large, the second smaller under it. Alike texts are shown once. */
export function InLanguages({ texts }: { readonly texts: readonly Said[] }) {
  const shown = texts.filter(({ text }, i) => texts.findIndex((other) => other.text === text) === i);
  return shown.map(({ language, text }, i) => (
    <span key={language} className={i === 0 ? styles.first : styles.second} lang={language} data-second={i > 0 || undefined}>
      {text}
    </span>
  ));
}
