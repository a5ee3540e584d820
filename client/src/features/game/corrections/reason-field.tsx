import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Field } from '../../../ui/field.tsx';

const MOST = 200;

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly refusal: ErrorCode | null;
  readonly hint: string;
}

/** Why: a correction or a refusal without a reason is none. */
export function ReasonField({ value, onChange, refusal, hint }: ReasonFieldProps) {
  const t = useMessages();
  return (
    <Field
      label={t('correct.reason')}
      hint={hint}
      required
      maxLength={MOST}
      autoComplete="off"
      value={value}
      error={refusal === null ? undefined : t(`error.${refusal}`)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
