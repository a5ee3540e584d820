import type { SolutionView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import styles from './why.module.css';

/** The explanation and where it comes from. */
export function Why({ solution: { explanation, source } }: { readonly solution: SolutionView }) {
  const t = useMessages();
  if (explanation === '' && source === null) return null;
  return (
    <section className={styles.why}>
      {explanation === '' ? null : (
        <>
          <h2 className="heard">{t('question.explanation')}</h2>
          <p>{explanation}</p>
        </>
      )}
      {source === null ? null : (
        <p className={styles.source}>
          {t('question.source')}: {source.url === null ? source.note : <a href={source.url} target="_blank" rel="noreferrer">{source.note}</a>}
        </p>
      )}
    </section>
  );
}
