import { type ExportFormat, exportFormats } from '@tabarman/shared/exchange/formats.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { useState } from 'react';
import { languageNames } from '../../i18n/language-names.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import styles from './download-dialog.module.css';
import { DownloadLink } from '../../desk/download-link.tsx';
import { exportFormatNames } from './format-names.ts';

const formats = Object.keys(exportFormats) as ExportFormat[];

interface DownloadDialogProps {
  readonly questId: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** I9, I11: a quest as a file, to keep, to move, to work on elsewhere or to print. */
export function DownloadDialog({ questId, title, onClose }: DownloadDialogProps) {
  const t = useMessages();
  const [language, setLanguage] = useState<Language>(t.language);
  const link = (format: ExportFormat) => (
    <DownloadLink key={format} path={`/quests/${questId}/files/${format}${exportFormats[format].isOfOneLanguage ? `?language=${language}` : ''}`}>
      {t(`exchange.file.${format}`, { name: exportFormatNames[format] })}
    </DownloadLink>
  );
  return (
    <Dialog isOpen title={t('exchange.downloadTitle', { title })} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <div className={styles.formats}>
        <h3>{t('exchange.allLanguages')}</h3>
        {formats.filter((format) => !exportFormats[format].isOfOneLanguage).map(link)}
        <FieldFrame label={t('exchange.oneLanguage')}>
          {(control) => (
            <select {...control} value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
              {languages.map((l) => (
                <option key={l} value={l} lang={l}>
                  {languageNames[l]}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
        {formats.filter((format) => exportFormats[format].isOfOneLanguage).map(link)}
      </div>
    </Dialog>
  );
}
