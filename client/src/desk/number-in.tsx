import { useState } from 'react';
import { Field } from '../ui/field.tsx';

interface NumberInProps {
  readonly label: string;
  readonly hint?: string;
  readonly least: number;
  readonly most: number;
  readonly value: number | null;
  /** Whether it may be left empty, which is null. */
  readonly isOptional?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A whole number. What is typed stays as it is typed, and counts once it fits. */
export function NumberIn({ label, hint, least, most, value, isOptional = false, onChange }: NumberInProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value));
  return (
    <Field
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      step={1}
      required={!isOptional}
      value={text}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = Number(target.value);
        if (target.value === '') return isOptional ? onChange(null) : undefined;
        if (Number.isInteger(number) && number >= least && number <= most) onChange(number);
      }}
    />
  );
}
