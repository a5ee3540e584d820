import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from '../../desk/work-page.module.css';
import type { Audience } from './written.ts';

interface Words {
  readonly subject: Text;
  readonly text: Text;
}

interface WordsFieldsProps {
  readonly audience: Pick<Audience, 'languages' | 'reference'>;
  readonly words: Words;
  readonly onWords: (words: { subject: Text; text: Text }) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Null for what is never told to everybody. */
  readonly isPublic: boolean | null;
  readonly onPublic: (isPublic: boolean) => void;
}

/** ME18: what an organiser writes, a language at a time, with which are missing. */
export function WordsFields({ audience, words, onWords, language, onLanguage, isPublic, onPublic }: WordsFieldsProps) {
  const t = useMessages();
  const missing = audience.languages.filter((one) => ![words.subject, words.text].every((text) => (text[one] ?? '').trim() !== ''));
  return (
    <>
      <Segmented label={t('message.writeIn')} value={language} segments={audience.languages.map((value) => ({ value, label: languageNames[value], lang: value }))} onChange={onLanguage} />
      <TextIn label={t('message.subject')} value={words.subject} language={language} reference={audience.reference} maxLength={160} onChange={(subject) => onWords({ ...words, subject })} />
      <TextIn label={t('message.body')} value={words.text} language={language} reference={audience.reference} maxLength={4_000} rows={8} onChange={(text) => onWords({ ...words, text })} />
      {missing.length === 0 ? null : <p className={styles.soft} role="status">{t('message.missing', { languages: missing.map((one) => languageNames[one]).join(', ') })}</p>}
      {isPublic === null ? null : (
        <Ticks legend={t('message.public')} hint={t('message.publicHint')} offered={[{ value: 'public', label: t('message.publicYes') }]} value={isPublic ? ['public'] : []} onChange={(ticked) => onPublic(ticked.length > 0)} />
      )}
    </>
  );
}
