import type { Signature } from '@tabarman/shared/certificate/paper.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './certificate.module.css';

interface SignaturesPartProps {
  readonly signatures: readonly Signature[];
  /** In which offices are written. */
  readonly language: Language;
  readonly reference: Language;
  readonly onChange: (signatures: Signature[]) => void;
}

export function SignaturesPart({ signatures, language, reference, onChange }: SignaturesPartProps) {
  const t = useMessages();
  const change = (at: number, changed: Partial<Signature>) => onChange(signatures.map((one, i) => (i === at ? { ...one, ...changed } : one)));
  return (
    <fieldset className={styles.signs}>
      <legend>{t('certificate.signs')}</legend>
      <p className={styles.soft}>{t('certificate.signsText')}</p>
      {signatures.map((one, i) => (
        <div key={i} className={styles.sign}>
          <Field label={t('certificate.signName')} value={one.name} maxLength={80} autoComplete="off" onChange={({ target }) => change(i, { name: target.value })} />
          <TextIn label={t('certificate.signOffice')} value={one.office} language={language} reference={reference} maxLength={80} onChange={(office) => change(i, { office })} />
          <Button onClick={() => onChange(signatures.filter((_, at) => at !== i))}>{t('certificate.removeSign')}</Button>
        </div>
      ))}
      {signatures.length < 3 ? <Button onClick={() => onChange([...signatures, { name: '', office: {} }])}>{t('certificate.addSign')}</Button> : null}
    </fieldset>
  );
}
