import { FieldFrame } from '../../../ui/field.tsx';
import { useTyped } from './use-typed.ts';

interface LinesFieldProps {
  readonly label: string;
  readonly lang: string;
  readonly isReadOnly: boolean;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => boolean;
  readonly error: string;
}

/** A list, one line each; a line may be empty while it is written. */
export function LinesField({ label, lang, isReadOnly, lines, onChange, error }: LinesFieldProps) {
  const { control, fits } = useTyped(lines.join('\n'), (text) => onChange([...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))]));
  return (
    <FieldFrame label={label} error={fits ? undefined : error}>
      {(frame) => <textarea {...frame} {...control} lang={lang} readOnly={isReadOnly} rows={Math.max(2, control.value.split('\n').length)} />}
    </FieldFrame>
  );
}
