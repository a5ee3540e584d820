import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useState } from 'react';
import { api, outcomeOf, type Failure } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Sheet } from '../../../desk/sheet.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { FileChoice } from './file-choice.tsx';
import styles from './import.module.css';
import { ImportReportView } from './import-report.tsx';
import { TemplatePanel } from './template-panel.tsx';
import type { ReadFile } from './read-file.ts';

type Step =
  | { readonly name: 'choosing'; readonly failure: Failure | null }
  | { readonly name: 'reading'; readonly file: File }
  | { readonly name: 'read'; readonly file: File; readonly read: ReadFile }
  | { readonly name: 'done'; readonly count: number; readonly title: string };

/** A file becomes a quest in three steps: choose it, see what is in it, say yes. Nothing is saved before that. */
export function ImportScreen() {
  const t = useMessages();
  const [step, setStep] = useState<Step>({ name: 'choosing', failure: null });

  async function read(file: File, language?: Language): Promise<void> {
    setStep({ name: 'reading', file });
    // As bytes, whatever the device takes it for: what it is, is told by what is in it.
    const body = new File([file], 'file', { type: 'application/octet-stream' });
    const outcome = await outcomeOf(api.exchange.read({ query: { name: file.name.slice(-200), ...(language === undefined ? {} : { language }) }, body }));
    setStep(outcome.ok ? { name: 'read', file, read: outcome.data } : { name: 'choosing', failure: outcome.failure });
  }

  switch (step.name) {
    case 'done':
      return (
        <Sheet title={t('exchange.doneTitle')}>
          <p>{t('exchange.done', { n: step.count, title: step.title })}</p>
          <div className={styles.actions}>
            <LinkButton href="/" tone="primary">
              {t('exchange.toQuests')}
            </LinkButton>
            <Button onClick={() => setStep({ name: 'choosing', failure: null })}>{t('exchange.another')}</Button>
          </div>
        </Sheet>
      );
    case 'read':
      return (
        <ImportReportView
          key={step.read.id}
          read={step.read}
          onLanguage={(language) => void read(step.file, language)}
          onAnother={() => setStep({ name: 'choosing', failure: null })}
          onDone={(count, title) => setStep({ name: 'done', count, title })}
        />
      );
    case 'reading':
      return <Wait>{t('exchange.reading', { name: step.file.name })}</Wait>;
    case 'choosing':
      return (
        <>
          <div className={styles.head}>
            <h1>{t('exchange.title')}</h1>
            <p>{t('exchange.intro')}</p>
          </div>
          <p className={styles.failure} role="alert">
            {step.failure === null ? null : failureText(t, step.failure)}
          </p>
          <FileChoice onFile={(file) => void read(file)} />
          <TemplatePanel />
        </>
      );
  }
}
