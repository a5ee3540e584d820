import type { DraftAsk, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { kinds } from '@tabarman/shared/quest/kinds/all.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { useEditor, useMayWrite } from '../editor-context.ts';
import { NumberField } from '../number-field.tsx';
import { TextFields } from '../text-fields.tsx';
import { Button } from '../../../../ui/button.tsx';
import { keyEdit } from './key-edit.ts';
import styles from './number-fields.module.css';

interface NumberFieldsProps {
  readonly question: DraftQuestion;
  readonly ask: Extract<DraftAsk, { kind: 'number' }>;
}

/** The scale, its unit, the right number, and how far from it an answer still earns all, or nothing any more. */
export function NumberFields({ question, ask }: NumberFieldsProps) {
  const t = useMessages();
  const editor = useEditor();
  const mayWrite = useMayWrite();
  const { id } = question;
  const right = question.right?.kind === 'number' ? question.right : null;
  const setAsk = (change: Partial<typeof ask>) => {
    const next = { ...ask, ...change };
    return kinds.number.content.safeParse(next).success
      && editor.make({ do: 'setAsk', question: id, value: { ask: next, right: question.right }, was: { ask, right: question.right } });
  };
  const setKey = (change: Partial<NonNullable<typeof right>>) => {
    const width = ask.max - ask.min;
    const next = { kind: 'number' as const, right: ask.min, full: 0, zero: width / 4, ...right, ...change };
    return next.right >= ask.min && next.right <= ask.max && kinds.number.key.safeParse(next).success && editor.make(keyEdit(question, next));
  };
  const scale = (name: 'min' | 'max' | 'step', label: string) => <NumberField label={label} value={ask[name]} error={t('editor.numberWrong')} onChange={(value) => setAsk({ [name]: value })} />;
  const key = (name: 'right' | 'full' | 'zero', label: string) => <NumberField label={label} value={right?.[name] ?? null} error={t('editor.numberWrong')} onChange={(value) => setKey({ [name]: value })} />;
  return (
    <>
      <fieldset className={styles.numbers} disabled={!mayWrite}>
        {scale('min', t('editor.least'))}
        {scale('max', t('editor.most'))}
        {scale('step', t('editor.step'))}
      </fieldset>
      {ask.unit ? <TextFields at={{ of: 'unit', question: id }} label={t('editor.unit')} most={20} /> : !mayWrite ? null : (
        <div><Button onClick={() => setAsk({ unit: {} })}>{t('editor.addUnit')}</Button></div>
      )}
      <fieldset className={styles.numbers} disabled={!mayWrite}>
        {key('right', t('correct.number'))}
        {key('full', t('correct.numberFull'))}
        {key('zero', t('correct.numberZero'))}
      </fieldset>
    </>
  );
}
