import type { CallField } from '@tabarman/shared/call/field.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ShownField, ShownFile } from '@tabarman/shared/work/shown.ts';
import { useState } from 'react';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Segmented } from '../../../../ui/segmented.tsx';
import styles from './jury.module.css';

interface WorkTextProps {
  readonly work: JudgedWorkView;
  readonly call: JudgingView['call'];
}

/** A work as it was handed in, field by field; of a sample its text. */
export function WorkText({ work, call }: WorkTextProps) {
  const say = useJuryMessages();
  const { shown, sample } = work;
  const word = (text: CallField['label']) => textIn(text, say.language, call.reference);
  if (sample) {
    return (
      <div className={styles.text}>
        <InLanguages texts={sample.text} />
        {sample.link === '' ? null : <Away href={sample.link}>{sample.link}</Away>}
      </div>
    );
  }
  if (!shown) return null;
  // Its title stands above.
  const fields = shown.fields.filter((value) => value.kind !== 'text' || value.text.trim() !== shown.title);
  const track = call.tracks.find(({ id }) => id === shown.track);
  return (
    <div className={styles.text}>
      <p className={styles.soft}>
        {[
          shown.version > 1 ? say('jury.version', { number: String(shown.version) }) : '', track ? `${say('jury.track')}: ${word(track.title)}` : '',
          shown.team === null ? '' : `${say('jury.team')}: ${shown.team}`, shown.by === null || shown.by.length === 0 ? '' : `${say('jury.by')}: ${shown.by.join(', ')}`,
        ].filter((part) => part !== '').join(' · ')}
      </p>
      {shown.fields.length === 0 ? <p>{say('jury.nothing')}</p> : fields.map((value) => {
        const field = call.fields.find(({ id }) => id === value.id);
        return field ? <section key={value.id}><h3>{word(field.label)}</h3><FieldText value={value} field={field} call={call} /></section> : null;
      })}
    </div>
  );
}

function FieldText({ value, field, call }: { readonly value: ShownField; readonly field: CallField; readonly call: JudgingView['call'] }) {
  const say = useJuryMessages();
  switch (value.kind) {
    case 'text': return <p className={styles.said}>{value.text}</p>;
    case 'texts': return <InLanguages texts={value.texts} />;
    case 'choice': return <p>{value.options.map((id) => (field.kind === 'choice' ? textIn(field.options.find((one) => one.id === id)?.label ?? {}, say.language, call.reference) : id)).join(', ')}</p>;
    case 'link': return <Away href={value.href}>{value.href}</Away>;
    case 'file': return <ul className={styles.files}>{value.files.map((file) => <li key={file.id}><File file={file} /></li>)}</ul>;
    case 'budget': {
      const sum = value.lines.reduce((all, { amount }) => all + amount, 0);
      return (
        <table className={styles.budget}>
          <tbody>{value.lines.map(({ what, amount }, i) => <tr key={i}><td>{what}</td><td>{formatNumber(say.language, amount)}</td></tr>)}</tbody>
          <tfoot><tr><th scope="row">{say('jury.total')}</th><td>{formatNumber(say.language, sum)} {call.currency}</td></tr></tfoot>
        </table>
      );
    }
  }
}

/** Only the languages that it is written in; the reader's first. */
function InLanguages({ texts }: { readonly texts: Partial<Record<Language, string | undefined>> }) {
  const say = useJuryMessages();
  const written = languages.filter((language) => (texts[language] ?? '') !== '');
  const [chosen, setChosen] = useState<Language | undefined>();
  const language = chosen ?? (written.includes(say.language) ? say.language : written[0]);
  if (language === undefined) return null;
  return (
    <>
      {written.length < 2 ? null : <Segmented label={say('jury.title')} isLabelHidden segments={written.map((one) => ({ value: one, label: languageNames[one], lang: one }))} value={language} onChange={setChosen} />}
      <p className={styles.said} lang={language}>{texts[language]}</p>
    </>
  );
}

function File({ file: { name, href, type, bytes } }: { readonly file: ShownFile }) {
  const say = useJuryMessages();
  if (type === 'picture') return <a href={href} target="_blank" rel="noopener noreferrer"><img src={href} alt={name} loading="lazy" className={styles.picture} /></a>;
  return <Away href={href}>{name} <span className={styles.soft}>{formatNumber(say.language, Math.max(1, Math.round(bytes / 1_000)))} kB</span></Away>;
}

function Away({ href, children }: { readonly href: string; readonly children: React.ReactNode }) {
  const say = useJuryMessages();
  return <a href={href} target="_blank" rel="noopener noreferrer" title={say('jury.open')} className={styles.away}>{children}</a>;
}
