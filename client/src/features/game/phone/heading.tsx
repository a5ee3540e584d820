import { type ReactNode, useCallback } from 'react';
import styles from './heading.module.css';

interface HeadingProps {
  readonly lang?: string | undefined;
  readonly size?: 'm' | 'l';
  readonly children: ReactNode;
}

/** The first words of a screen. They take the focus when the screen appears, so that a reader begins there. */
export function Heading({ lang, size = 'l', children }: HeadingProps) {
  const arrive = useCallback((heading: HTMLHeadingElement | null) => {
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={arrive} tabIndex={-1} lang={lang} className={styles.heading} data-size={size}>
      {children}
    </h1>
  );
}
