import type { MovedDate } from '@tabarman/shared/call/windows.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './call.module.css';

/** CL5: dates that were moved, with what they were and why. */
export function MovedList({ moved, reference }: { readonly moved: readonly MovedDate[]; readonly reference: Language }) {
  const t = useMessages();
  const time = (at: number | null) => (at === null ? '—' : localTime(t.language, at));
  return (
    <ul className={styles.told}>
      {moved.map(({ phase, title, which, from, to, at, reason }) => (
        <li key={`${phase} ${which} ${at}`}>
          <b>{phase === null ? t('call.date.teams') : t(`call.date.${which}`, { phase: textIn(title, t.language, reference) })}</b>
          <span>{t('call.fromTo', { from: time(from), to: time(to) })}</span>
          {reason === null ? null : <span className={styles.soft}>{textIn(reason, t.language, reference)}</span>}
        </li>
      ))}
    </ul>
  );
}
