import { type CallField, fileTypes } from '@tabarman/shared/call/field.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';
import { listOf } from './list-of.ts';

const MEGABYTE = 1_000_000;

interface FieldLimitsProps {
  readonly field: CallField;
  readonly language: Language;
  readonly reference: Language;
  readonly currency: Call['currency'];
  readonly onChange: (field: CallField) => void;
}

/** What of its kind a field takes: how much of it, which files, which answers. */
export function FieldLimits({ field, language, reference, currency, onChange }: FieldLimitsProps) {
  const t = useMessages();
  switch (field.kind) {
    case 'text':
    case 'texts': return <NumberIn label={t('call.mostLetters')} least={1} most={20_000} value={field.most} onChange={(most) => most !== null && onChange({ ...field, most })} />;
    case 'budget': return <NumberIn label={t('call.mostMoney', { currency })} least={1} most={1_000_000_000} value={field.most} onChange={(most) => most !== null && onChange({ ...field, most })} />;
    case 'file': return (
      <>
        <Ticks legend={t('call.fileTypes')} offered={fileTypes.map((value) => ({ value, label: t(`call.file.${value}`) }))} value={field.types} onChange={(types) => types.length > 0 && onChange({ ...field, types })} />
        <div className={styles.pair}>
          <NumberIn label={t('call.mostFiles')} least={1} most={10} value={field.most} onChange={(most) => most !== null && onChange({ ...field, most })} />
          <NumberIn label={t('call.mostMegabytes')} least={1} most={500} value={Math.ceil(field.mostBytes / MEGABYTE)} onChange={(n) => n !== null && onChange({ ...field, mostBytes: n * MEGABYTE })} />
        </div>
      </>
    );
    case 'choice': {
      const options = listOf(field.options, (next) => onChange({ ...field, options: next }));
      return (
        <>
          {field.options.map((option, i) => (
            <div key={option.id} className={styles.line}>
              <TextIn label={t('call.option', { n: i + 1 })} value={option.label} language={language} reference={reference} maxLength={160} onChange={(label) => options.set({ ...option, label })} />
              <Button tone="quiet" aria-label={t('season.removeOf', { text: t('call.option', { n: i + 1 }) })} disabled={field.options.length <= 2} onClick={() => options.remove(option.id)}>✕</Button>
            </div>
          ))}
          <div><Button disabled={field.options.length >= 40} onClick={() => options.add({ id: freeId('option', field.options), label: {} })}>{t('call.addOption')}</Button></div>
          <Switch title={t('call.isMany')} isOn={field.isMany} onChange={(isMany) => onChange({ ...field, isMany })} />
        </>
      );
    }
    case 'link':
    case 'video':
    case 'repository': return null;
  }
}
