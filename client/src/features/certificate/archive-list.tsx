import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { ArchiveView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { DownloadLink } from '../../desk/download-link.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Bar } from '../../ui/bar.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './certificate.module.css';

interface ArchiveListProps {
  readonly archives: readonly ArchiveView[];
  readonly of: 'season' | 'call';
  readonly path: string;
  readonly onRemove: (id: string) => void;
}

/** What is made and what is under way. */
export function ArchiveList({ archives, of, path, onRemove }: ArchiveListProps) {
  const t = useMessages();
  if (archives.length === 0) return <p className={styles.soft}>{t('certificate.archivesNone')}</p>;
  return (
    <ul className={styles.archives}>
      {archives.map(({ id, as, language, country, state, made, total, begunAt, bytes }) => {
        const isUnderWay = state === 'waiting' || state === 'making';
        return (
          <li key={id} className={styles.archive}>
            <p><b>{t(`certificate.format.${as === 'preview' ? 'pdf' : as}`)}</b>, {language === 'own' ? t(of === 'season' ? 'certificate.language.own' : 'certificate.language.each') : languageNames[language]}{country === null ? '' : `, ${countryName(country, t.language)}`}</p>
            <p className={styles.soft} role={isUnderWay ? 'status' : undefined}>{localTime(t.language, begunAt)} · {t(`certificate.state.${state}`, { made, total })}</p>
            {isUnderWay ? <Bar fraction={total === 0 ? 0 : made / total} /> : null}
            <div className={styles.actions}>
              {state === 'made' ? <DownloadLink path={`${path}/archives/${id}/file`}>{t('certificate.download', { size: formatNumber(t.language, Math.max(0.1, Math.round((bytes ?? 0) / 100_000) / 10)) })}</DownloadLink> : null}
              <Button onClick={() => onRemove(id)}>{isUnderWay ? t('certificate.cancel') : t('certificate.remove')}</Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
