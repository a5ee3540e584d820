import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './call.module.css';

/** The ways to the other pages of a call, at addresses under `/calls/:id`: one line for each. */
export function CallPages({ slug, isPublic }: { readonly slug: string; readonly isPublic: boolean }) {
  const t = useMessages();
  return (
    <nav className={styles.actions} aria-label={t('call.pages')}>
      {isPublic ? <a href={`/calls/${slug}`} target="_blank" rel="noreferrer">{t('call.publicPage')}</a> : null}
    </nav>
  );
}
