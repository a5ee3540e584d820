import type { Criterion } from '@tabarman/shared/call/schema.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';

interface ScaleInProps {
  readonly scale: Criterion['scale'];
  readonly language: Language;
  readonly reference: Language;
  readonly onChange: (scale: Criterion['scale']) => void;
}

const MOST = 100;

/** The points of a scale with what each of them means. A point stays between its neighbours. */
export function ScaleIn({ scale, language, reference, onChange }: ScaleInProps) {
  const t = useMessages();
  const last = scale.at(-1)?.value ?? 0;
  const set = (i: number, part: Partial<Criterion['scale'][number]>) => onChange(scale.map((point, at) => (at === i ? { ...point, ...part } : point)));
  return (
    <fieldset className={styles.scale}>
      <legend>{t('call.scale')}</legend>
      {scale.map(({ value, label }, i) => (
        <div key={i} className={styles.point}>
          <NumberIn label={t('call.points')} least={(scale[i - 1]?.value ?? -1) + 1} most={(scale[i + 1]?.value ?? MOST + 1) - 1} value={value} onChange={(n) => n !== null && set(i, { value: n })} />
          <TextIn label={t('call.pointWords', { n: value })} value={label} language={language} reference={reference} maxLength={200} onChange={(next) => set(i, { label: next })} />
          <Button tone="quiet" aria-label={t('season.removeOf', { text: String(value) })} disabled={scale.length <= 2} onClick={() => onChange(scale.filter((_, at) => at !== i))}>✕</Button>
        </div>
      ))}
      <div><Button disabled={scale.length >= 11 || last >= MOST} onClick={() => onChange([...scale, { value: last + 1, label: {} }])}>{t('call.addPoint')}</Button></div>
    </fieldset>
  );
}
