import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldFrame } from '../../../ui/field.tsx';
import { importFormatNames } from '../format-names.ts';
import { FindingGroups } from './finding-groups.tsx';
import styles from './import-report.module.css';
import { Preview } from './preview.tsx';
import type { ReadFile } from './read-file.ts';

interface ImportReportViewProps {
  readonly read: ReadFile;
  readonly onLanguage: (language: Language) => void;
  readonly onAnother: () => void;
  readonly onDone: (count: number, title: string) => void;
}

/** I3, I4: what the file holds and what is wrong with it, and the one button that saves it. */
export function ImportReportView({ read: { id, report }, onLanguage, onAnother, onDone }: ImportReportViewProps) {
  const t = useMessages();
  const form = useId();
  const [title, setTitle] = useState(textIn(report.title, t.language, report.reference));
  const isWhole = report.good === report.found;
  const isOfOneLanguage = report.findings.some((f) => f.code === 'language_guessed') || (report.languages.length === 1 && report.format !== 'tabarman-json');
  const { isBusy, failure, submit } = useForm(async () => {
    const named = title.trim();
    // A title that was not touched keeps its other languages.
    const isChanged = named !== textIn(report.title, t.language, report.reference);
    const taken = await outcomeOf(api.exchange.confirm({ id, take: isWhole ? 'all' : 'good', ...(isChanged ? { title: named } : {}) }));
    if (!taken.ok) return taken.failure;
    onDone(report.good, named);
    return null;
  });
  return (
    <form id={form} className={styles.report} onSubmit={submit}>
      <header className={styles.head}>
        <h1>{t('exchange.found', { n: report.found })}</h1>
        <p>
          {importFormatNames[report.format]}
          {isWhole ? null : ` · ${t('exchange.good', { n: report.good })}`}
        </p>
      </header>
      <div className={styles.fields}>
        <Field label={t('exchange.questTitle')} value={title} required maxLength={160} onChange={(event) => setTitle(event.target.value)} />
        {isOfOneLanguage ? (
          <FieldFrame label={t('exchange.language')}>
            {(control) => (
              <select {...control} value={report.reference} onChange={(event) => onLanguage(event.target.value as Language)}>
                {languages.map((language) => (
                  <option key={language} value={language} lang={language}>
                    {languageNames[language]}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
        ) : null}
      </div>
      <FindingGroups findings={report.findings} unlisted={report.unlisted} />
      {report.good === 0 ? null : <Preview report={report} />}
      <footer className={styles.actions}>
        <Button onClick={onAnother}>{t('exchange.another')}</Button>
        {report.good === 0 ? (
          <p role="alert">{t('error.import_empty')}</p>
        ) : (
          <Button type="submit" tone="primary" isBusy={isBusy}>
            {isWhole ? t('exchange.import', { n: report.good }) : t('exchange.importGood', { n: report.good })}
          </Button>
        )}
        <p className={styles.failure} role="alert">
          {failure === null ? null : failureText(t, failure)}
        </p>
      </footer>
    </form>
  );
}
