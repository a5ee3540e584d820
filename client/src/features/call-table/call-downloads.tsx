import type { CallTable } from '@tabarman/shared/protocol/contract/call-tables.ts';
import { DownloadLink } from '../../desk/download-link.tsx';
import styles from '../../desk/work-page.module.css';
import { useMessages } from '../../i18n/desk/messages.ts';

const formats = [['xlsx', 'XLSX'], ['csv', 'CSV'], ['json', 'JSON']] as const;

/** EX2: what a page of a call shows, to take away as files in the reader's language. */
export function CallDownloads({ id, tables }: { readonly id: string; readonly tables: readonly CallTable[] }) {
  const t = useMessages();
  return tables.map((table) => (
    <div key={table} className={styles.actions} role="group" aria-label={t(`call.download.${table}`)}>
      <span>{t(`call.download.${table}`)}:</span>
      {formats.map(([format, name]) => <DownloadLink key={format} path={`/calls/${id}/tables/${table}/${format}?language=${t.language}`}>{name}</DownloadLink>)}
    </div>
  ));
}
