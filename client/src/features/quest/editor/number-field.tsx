import { Field } from '../../../ui/field.tsx';
import { useTyped } from './use-typed.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly error: string;
  readonly hint?: string;
  readonly step?: number | 'any';
  /** Takes the number over; false when it does not fit. */
  readonly onChange: (value: number) => boolean;
}

export function NumberField({ label, value, error, hint, step = 'any', onChange }: NumberFieldProps) {
  const { control, fits } = useTyped(value === null ? '' : String(value), (text) => text.trim() !== '' && Number.isFinite(Number(text)) && onChange(Number(text)));
  return <Field label={label} type="number" step={step} hint={hint} error={fits ? undefined : error} {...control} />;
}
