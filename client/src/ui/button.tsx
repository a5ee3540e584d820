import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Tone = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly tone?: Tone;
  /** Takes the whole width. */
  readonly isWide?: boolean;
  /** Shows that the press is being carried out, and takes no second one. */
  readonly isBusy?: boolean;
}

/** The one primary action of a screen is the only button with the tone `primary`. */
export function Button({ tone = 'secondary', isWide = false, isBusy = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-tone={tone}
      data-wide={isWide || undefined}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    />
  );
}
