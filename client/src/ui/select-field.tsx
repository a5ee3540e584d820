import { FieldFrame } from './field.tsx';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  /** The words for none of them; without them one is always chosen. */
  readonly none?: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value | null) => void;
}

/** One of a list that is too long to lie open. */
export function SelectField<Value extends string>({ label, hint, none, value, options, isDisabled = false, onChange }: SelectFieldProps<Value>) {
  return (
    <FieldFrame label={label} hint={hint}>
      {(control) => (
        <select {...control} disabled={isDisabled} value={value ?? ''} onChange={({ target }) => onChange(options.find((one) => one.value === target.value)?.value ?? null)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      )}
    </FieldFrame>
  );
}
