import type { DraftAsk, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { kinds } from '@tabarman/shared/quest/kinds/all.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { useEditor, useMayWrite } from '../editor-context.ts';
import { NumberField } from '../number-field.tsx';
import { TextFields } from '../text-fields.tsx';
import styles from './number-fields.module.css';

interface ScaleFieldsProps {
  readonly question: DraftQuestion;
  readonly ask: Extract<DraftAsk, { kind: 'scale' }>;
}

/** The ends of the scale, and what they mean. */
export function ScaleFields({ question: { id, right }, ask }: ScaleFieldsProps) {
  const t = useMessages();
  const editor = useEditor();
  const mayWrite = useMayWrite();
  const end = (name: 'from' | 'to', label: string) => (
    <NumberField
      label={label} value={ask[name]} step={1} error={t('editor.numberWrong')}
      onChange={(value) => {
        const next = { ...ask, [name]: value };
        return kinds.scale.content.safeParse(next).success && editor.make({ do: 'setAsk', question: id, value: { ask: next, right }, was: { ask, right } });
      }}
    />
  );
  return (
    <>
      <fieldset className={styles.numbers} disabled={!mayWrite}>
        {end('from', t('editor.least'))}
        {end('to', t('editor.most'))}
      </fieldset>
      <TextFields at={{ of: 'low', question: id }} label={t('editor.low')} most={40} />
      <TextFields at={{ of: 'high', question: id }} label={t('editor.high')} most={40} />
    </>
  );
}
