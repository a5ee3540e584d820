import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { useCallback, useState } from 'react';
import { useSearch } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { saveFile } from '../../../link/save-file.ts';
import { csvFile } from '../../../desk/csv-file.ts';
import { actionText } from '../action-text.ts';
import styles from './audit.module.css';

const PAGE = 50;
const FILE_PAGE = 1_000;
const DAY_MS = 24 * 60 * 60_000;

interface Query {
  readonly search: string;
  /** Days as their fields have them, `2026-11-26`; empty for none. */
  readonly from: string;
  readonly to: string;
}

const asked = ({ search, from, to }: Query) => ({
  search, ...(from === '' ? {} : { from: Date.parse(`${from}T00:00`) }), ...(to === '' ? {} : { to: Date.parse(`${to}T00:00`) + DAY_MS - 1 }),
});

/** A20: the log of who did what to what: searched, paged and taken away; `?search=` is what a page that leads here looks for. */
export function AuditScreen() {
  const t = useMessages();
  const [query, setQuery] = useState<Query>({ search: new URLSearchParams(useSearch()).get('search') ?? '', from: '', to: '' });
  const [offset, setOffset] = useState(0);
  const load = useCallback(() => outcomeOf(api.audit.list({ ...asked(query), offset, limit: PAGE })), [query, offset]);
  const [loading, again] = useLoad(load);
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<Query>) => {
    setQuery({ ...query, ...part });
    setOffset(0);
  };
  const save = async () => {
    setSaving(true);
    const rows: string[][] = [];
    for (let at = 0; ; at += FILE_PAGE) {
      const page = await outcomeOf(api.audit.list({ ...asked(query), offset: at, limit: FILE_PAGE }));
      if (!page.ok) {
        showToast(failureText(t, page.failure));
        break;
      }
      rows.push(...page.data.lines.map(({ at: when, by, action, object }) => [new Date(when).toISOString(), by ?? '', actionText(t, action), object ?? '']));
      if (at + FILE_PAGE < page.data.found) continue;
      const head = [t('audit.when'), t('audit.who'), t('audit.what'), t('audit.object')];
      saveFile(csvFile(toCsv([head, ...rows], t.language === 'en' ? ',' : ';')), 'tabarman-log.csv');
      break;
    }
    setSaving(false);
  };
  const isNarrowed = query.search !== '' || query.from !== '' || query.to !== '';
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('audit.title')}</h1>
      <p className={styles.soft}>{t('audit.text')}</p>
      <div className={styles.query}>
        <Field label={t('audit.search')} type="search" autoComplete="off" value={query.search} onChange={(event) => change({ search: event.target.value })} />
        <Field label={t('audit.from')} type="date" value={query.from} onChange={(event) => change({ from: event.target.value })} />
        <Field label={t('audit.to')} type="date" value={query.to} onChange={(event) => change({ to: event.target.value })} />
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {({ lines, found }) => lines.length === 0 ? <p>{t(isNarrowed ? 'audit.noneFound' : 'audit.none')}</p> : (
          <>
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>{([t('audit.when'), t('audit.who'), t('audit.what'), t('audit.object')]).map((head) => <th key={head} scope="col">{head}</th>)}</tr>
                </thead>
                <tbody>
                  {lines.map(({ id, at, by, action, object }) => (
                    <tr key={id}>
                      <td>{localTime(t.language, at)}</td>
                      <td>{by ?? t('audit.nobody')}</td>
                      <td>{actionText(t, action)}</td>
                      <td><code>{object}</code></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div className={styles.pages}>
              <Button isBusy={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>{t('word.back')}</Button>
              <p className={styles.soft}>{t('players.range', { from: offset + 1, to: offset + lines.length, total: found })}</p>
              <Button isBusy={offset + lines.length >= found} onClick={() => setOffset(offset + PAGE)}>{t('word.next')}</Button>
              <Button isBusy={isSaving} onClick={() => void save()}>{t('results.download')}</Button>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
