import type { PersonalAnswers } from '@tabarman/shared/run/personal-code.ts';
import { useRunMessages } from '../../../i18n/run/messages.ts';
import { Field } from '../../../ui/field.tsx';
import styles from './personal-fields.module.css';

export type PersonalDraft = { readonly [Name in keyof PersonalAnswers]: string };

export const emptyPersonal: PersonalDraft = { mother: '', birthplace: '', day: '', month: '', olderSiblings: '', word: '' };

/** The answers, when they are whole; null until then. */
export function personalOf({ mother, birthplace, day, month, olderSiblings, word }: PersonalDraft): PersonalAnswers | null {
  const numbers = { day: wholeOf(day, 1, 31), month: wholeOf(month, 1, 12), olderSiblings: wholeOf(olderSiblings, 0, 20) };
  if (!/\p{L}/u.test(mother) || !/\p{L}/u.test(birthplace)) return null;
  const { day: d, month: m, olderSiblings: s } = numbers;
  return d === null || m === null || s === null ? null : { mother: mother.trim(), birthplace: birthplace.trim(), day: d, month: m, olderSiblings: s, word: word.trim() };
}

function wholeOf(typed: string, least: number, most: number): number | null {
  const value = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

interface PersonalFieldsProps {
  readonly value: PersonalDraft;
  /** Somebody else of the run has these answers: a word is needed. */
  readonly isTaken: boolean;
  readonly onChange: (value: PersonalDraft) => void;
}

/** What a personal code is made of. Nobody needs to remember it: the same answers make it again. */
export function PersonalFields({ value, isTaken, onChange }: PersonalFieldsProps) {
  const t = useRunMessages();
  const field = (name: keyof PersonalDraft, label: string, isNumber = false) => (
    <Field
      label={label}
      value={value[name]}
      onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      inputMode={isNumber ? 'numeric' : 'text'}
      maxLength={isNumber ? 2 : 60}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('take.personal')}</legend>
      <p className={styles.text}>{t('take.personalText')}</p>
      {field('mother', t('take.mother'))}
      {field('birthplace', t('take.birthplace'))}
      <fieldset className={styles.day}>
        <legend>{t('take.birthday')}</legend>
        {field('day', t('take.day'), true)}
        {field('month', t('take.month'), true)}
      </fieldset>
      {field('olderSiblings', t('take.siblings'), true)}
      {isTaken || value.word !== '' ? (
        <>
          <p role="alert">{t('take.wordText')}</p>
          {field('word', t('take.word'))}
        </>
      ) : null}
    </fieldset>
  );
}
