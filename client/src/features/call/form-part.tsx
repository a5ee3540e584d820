import type { CallField, FieldKind } from '@tabarman/shared/call/field.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { freeId } from '../../desk/free-id.ts';
import { TextIn } from '../../desk/text-in.tsx';
import type { PartProps } from './call-types.ts';
import { FieldLimits } from './field-limits.tsx';
import { Item } from './item.tsx';
import { listOf } from './list-of.ts';
import { Section } from './section.tsx';

const kinds = ['text', 'texts', 'choice', 'file', 'link', 'video', 'repository', 'budget'] as const satisfies readonly FieldKind[];
const readers = ['public', 'jury', 'organisers'] as const satisfies readonly CallField['for'][];

/** CL2: the form that a work is filled in by. */
export function FormPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { fields, reference, currency } = call;
  const list = listOf(fields, (next) => onChange({ ...call, fields: next }));
  return (
    <Section section="fields" text={t('call.fieldsText')}>
      {fields.map((field, i) => (
        <Item
          key={field.id} section="fields" id={field.id} name={textIn(field.label, t.language, reference)} facts={[t(`call.field.${field.kind}`), t(`call.for.${field.for}`), ...(field.isRequired ? [] : [t('call.optional')])].join(' · ')}
          isFirst={i === 0} onUp={() => list.up(field.id)} onRemove={() => list.remove(field.id)}
        >
          <TextIn label={t('call.itemName')} value={field.label} language={language} reference={reference} maxLength={160} onChange={(label) => list.set({ ...field, label })} />
          <TextIn label={t('call.fieldHelp')} value={field.help} language={language} reference={reference} maxLength={600} rows={2} onChange={(help) => list.set({ ...field, help })} />
          <SelectField label={t('call.fieldKind')} value={field.kind} options={kinds.map((value) => ({ value, label: t(`call.field.${value}`) }))} onChange={(kind) => kind !== null && kind !== field.kind && list.set(ofKind(field, kind))} />
          <FieldLimits field={field} language={language} reference={reference} currency={currency} onChange={list.set} />
          <Segmented label={t('call.for')} value={field.for} segments={readers.map((value) => ({ value, label: t(`call.for.${value}`) }))} onChange={(to) => list.set({ ...field, for: to })} />
          <Switch title={t('call.isRequired')} isOn={field.isRequired} onChange={(isRequired) => list.set({ ...field, isRequired })} />
        </Item>
      ))}
      <div><Button disabled={fields.length >= 60} onClick={() => list.add({ id: freeId('field', fields), label: {}, help: {}, isRequired: true, for: 'jury', kind: 'text', most: 1_000 })}>{t('call.addField')}</Button></div>
    </Section>
  );
}

/** The same field where something else is taken; what only the old kind asked for is gone. */
function ofKind({ id, label, help, isRequired, for: to }: CallField, kind: FieldKind): CallField {
  const shared = { id, label, help, isRequired, for: to };
  switch (kind) {
    case 'text':
    case 'texts': return { ...shared, kind, most: 1_000 };
    case 'choice': return { ...shared, kind, isMany: false, options: [{ id: 'option-1', label: {} }, { id: 'option-2', label: {} }] };
    case 'file': return { ...shared, kind, types: ['pdf'], mostBytes: 20_000_000, most: 1 };
    case 'budget': return { ...shared, kind, most: 5_000 };
    case 'link':
    case 'video':
    case 'repository': return { ...shared, kind };
  }
}
