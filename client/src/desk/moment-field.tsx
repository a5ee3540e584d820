import { Field } from '../ui/field.tsx';

interface MomentFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Epoch ms, null for none. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A day and a time by the clock of whoever types it. */
export function MomentField({ label, hint, value, onChange }: MomentFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      type="datetime-local"
      value={value === null ? '' : localOf(value)}
      onChange={(event) => {
        const read = event.target.value === '' ? Number.NaN : new Date(event.target.value).getTime();
        onChange(Number.isNaN(read) ? null : read);
      }}
    />
  );
}

function localOf(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
