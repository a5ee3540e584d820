import type { InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import { useId } from 'react';
import styles from './message.module.css';

interface LetterViewProps {
  readonly letter: InboxLineView['letter'];
  /** Where its button leads; without it there is none. */
  readonly path?: string | null;
  /** Where the subject stands above it already. */
  readonly hasSubject?: boolean;
}

/** A message as its reader has it. */
export function LetterView({ letter, path = null, hasSubject = true }: LetterViewProps) {
  const id = useId();
  const { language, subject, greeting, paragraphs, deadline, button, footer } = letter;
  return (
    <article className={styles.letter} lang={language} aria-labelledby={id}>
      <h3 id={id} className={hasSubject ? styles.subject : 'heard'}>{subject}</h3>
      <p>{greeting}</p>
      {paragraphs.map((paragraph, i) => <p key={i}>{paragraph}</p>)}
      {deadline === null ? null : <p className={styles.deadline}>{deadline}</p>}
      {path === null || button === null ? null : <p><a href={path}>{button}</a></p>}
      {footer === null ? null : <p className={styles.footer}>{footer}</p>}
    </article>
  );
}
