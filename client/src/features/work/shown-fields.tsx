import type { Call } from '@tabarman/shared/call/schema.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { ShownField, ShownFile, ShownWork } from '@tabarman/shared/work/shown.ts';
import { useState } from 'react';
import { languageNames } from '../../i18n/language-names.ts';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './shown-fields.module.css';

interface ShownFieldsProps {
  readonly work: Pick<ShownWork, 'fields'>;
  readonly call: Pick<Call, 'fields' | 'reference'>;
  readonly language: Language;
  /** What is said of the sum of a budget. */
  readonly total: (of: { readonly n: string }) => string;
  /** One below that of the work. */
  readonly heading: 'h2' | 'h3';
}

/** What was filled in of a work, as its reader sees it: those who make it, the jury and the desk see the same. */
export function ShownFields({ work, call, language, total, heading: Label }: ShownFieldsProps) {
  return (
    <div className={styles.fields}>
      {work.fields.map((value) => {
        const field = call.fields.find(({ id }) => id === value.id);
        return field ? (
          <section key={value.id}>
            <Label>{textIn(field.label, language, call.reference)}</Label>
            <FieldShown value={value} field={field} call={call} language={language} total={total} />
          </section>
        ) : null;
      })}
    </div>
  );
}

function FieldShown({ value, field, call, language, total }: Omit<ShownFieldsProps, 'work' | 'heading'> & { readonly value: ShownField; readonly field: Call['fields'][number] }) {
  switch (value.kind) {
    case 'text': return <p className={styles.said}>{value.text}</p>;
    case 'texts': return <WrittenTexts texts={value.texts} page={language} label={textIn(field.label, language, call.reference)} />;
    case 'choice': return <p>{value.options.map((id) => (field.kind === 'choice' ? textIn(field.options.find((one) => one.id === id)?.label ?? {}, language, call.reference) : id)).join(', ')}</p>;
    case 'link': return <Away href={value.href}>{value.href}</Away>;
    case 'file': return <ul>{value.files.map((file) => <li key={file.id}><File file={file} language={language} /></li>)}</ul>;
    case 'budget': return (
      <table className={styles.budget}>
        <tbody>{value.lines.map(({ what, amount }, i) => <tr key={i}><td>{what}</td><td>{formatNumber(language, amount)}</td></tr>)}</tbody>
        <tfoot><tr><th colSpan={2} scope="row">{total({ n: formatNumber(language, value.lines.reduce((all, { amount }) => all + amount, 0)) })}</th></tr></tfoot>
      </table>
    );
  }
}

/** Only the languages that it is written in; the reader's first. */
export function WrittenTexts({ texts, page, label }: { readonly texts: Partial<Record<Language, string | undefined>>; readonly page: Language; readonly label: string }) {
  const written = languages.filter((one) => (texts[one] ?? '') !== '');
  const [chosen, setChosen] = useState<Language | null>(null);
  const shown = chosen ?? (written.includes(page) ? page : written[0]);
  if (shown === undefined) return null;
  return (
    <>
      {written.length < 2 ? null : <Segmented label={label} isLabelHidden segments={written.map((one) => ({ value: one, label: languageNames[one], lang: one }))} value={shown} onChange={setChosen} />}
      <p className={styles.said} lang={shown}>{texts[shown]}</p>
    </>
  );
}

function File({ file: { name, href, type, bytes }, language }: { readonly file: ShownFile; readonly language: Language }) {
  if (type === 'picture') return <a href={href} target="_blank" rel="noopener noreferrer"><img src={href} alt={name} loading="lazy" className={styles.picture} /></a>;
  return <Away href={href}>{name} ({formatNumber(language, Math.max(0.1, bytes / 1_000_000), { maxDecimals: 1 })} MB)</Away>;
}

export const Away = ({ href, children }: { readonly href: string; readonly children: React.ReactNode }) => <a href={href} target="_blank" rel="noopener noreferrer" className={styles.away}>{children}</a>;
