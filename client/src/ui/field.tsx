import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; the field is announced as invalid while it is there. */
  readonly error?: string | undefined;
  /** Word for "optional", where leaving it empty is fine. */
  readonly optional?: string | undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

/** Label, hint and error around any control. */
export function FieldFrame({ label, hint, error, optional, children }: FieldFrameProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}h`, error === undefined ? '' : `${id}e`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional === undefined ? null : <span className={styles.optional}>{optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error === undefined ? undefined : true })}
      {hint === undefined ? null : (
        <p id={`${id}h`} className={styles.hint}>
          {hint}
        </p>
      )}
      {/* Always there, so that a screen reader announces the error when it comes. */}
      <p id={`${id}e`} className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}

/** A field of one line. */
export function Field({ label, hint, error, optional, ...rest }: FieldProps & Omit<ComponentProps<'input'>, 'id' | 'className'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...rest} {...control} />}
    </FieldFrame>
  );
}
