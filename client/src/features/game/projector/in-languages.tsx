import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ReactNode } from 'react';
import styles from './in-languages.module.css';

/** A text and the language it is in. */
export interface Said {
  readonly language: Language;
  readonly text: string;
}

interface InLanguagesProps {
  readonly texts: readonly Said[];
  /** Where room is short, the second language stays with the answers longest. */
  readonly isAnswer?: boolean;
  /** Stands after the first text, like one more word. */
  readonly mark?: ReactNode;
}

/** The same text in the projector's languages, the first large, the second smaller under it. Alike texts are shown once. */
export function InLanguages({ texts, isAnswer = false, mark }: InLanguagesProps) {
  const shown = texts.filter(({ text }, i) => texts.findIndex((other) => other.text === text) === i);
  return shown.map(({ language, text }, i) =>
    i === 0 ? (
      <span key={language} className={styles.first} lang={language}>{text}{mark === undefined ? null : <> {mark}</>}</span>
    ) : (
      <span key={language} className={styles.second} lang={language} data-second={isAnswer ? 'answer' : 'text'}>{text}</span>
    ),
  );
}
