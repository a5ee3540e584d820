import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { useRef, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { importFormatNames } from '../format-names.ts';
import styles from './file-choice.module.css';
import { useFileDrop } from './use-file-drop.ts';

/** A place to drop a file, and a button for those who do not drag. */
export function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  useFileDrop(setOver, take);
  const formats = Object.entries(importFormatNames).map(([format, name]) => (format === 'tabarman-xlsx' ? `${t('exchange.ownTable')} (${name})` : name));
  return (
    <section className={styles.place} data-over={isOver || undefined} aria-label={t('exchange.choose')}>
      <p className={styles.drop}>{t('exchange.drop')}</p>
      <Button tone="primary" onClick={() => input.current?.click()}>
        {t('exchange.choose')}
      </Button>
      <input ref={input} type="file" hidden aria-label={t('exchange.choose')} onChange={(event) => take(event.target.files)} />
      <p className={styles.accepted}>{t('exchange.accepted', { formats: formats.join(', '), n: importLimits.fileBytes / 1024 / 1024 })}</p>
    </section>
  );
}
