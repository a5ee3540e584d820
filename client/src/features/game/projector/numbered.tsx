import styles from './numbered.module.css';

/** Words with their number set large, wherever the language puts it. */
export function Numbered({ words }: { readonly words: string }) {
  const [before = '', number = '', after = ''] = words.split(/(\d[\d\u00A0.,]*\d|\d)/, 3);
  return (
    <>
      {before}
      <strong className={styles.number}>{number}</strong>
      {after}
    </>
  );
}
