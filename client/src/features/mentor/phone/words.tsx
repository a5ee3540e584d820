import type { TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMentorMessages } from '../../../i18n/mentor/messages.ts';
import styles from './mentor.module.css';

/** What a team told with a ticket, and nothing in the place of the rest. */
export function Words({ words: { about, languages, place, link, by } }: { readonly words: Pick<NonNullable<TeamHelpView['ticket']>, 'about' | 'languages' | 'place' | 'link' | 'by'> }) {
  const say = useMentorMessages();
  return (
    <>
      <p className={styles.quote}>{about}</p>
      <p className={styles.soft}>{languages.map((one) => languageNames[one]).join(', ')}{by === '' ? '' : ` · ${say('mentor.by', { name: by })}`}</p>
      {place === '' ? null : <p>{say('mentor.where')}: <b>{place}</b></p>}
      {link === null ? null : <a className={styles.link} href={link} target="_blank" rel="noreferrer">{say('mentor.call')}</a>}
    </>
  );
}
