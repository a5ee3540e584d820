import type { ComponentProps } from 'react';
import styles from './card.module.css';

interface CardProps extends Omit<ComponentProps<'div'>, 'className'> {
  /** `frame` is the deep night panel, the same in both themes. */
  readonly tone?: 'raised' | 'frame';
}

export function Card({ tone = 'raised', ...rest }: CardProps) {
  return <div {...rest} className={styles.card} data-tone={tone} />;
}
