import { type ReactNode, useCallback } from 'react';
import styles from './heading.module.css';

interface HeadingProps {
  readonly lang?: string | undefined;
  readonly size?: 'm' | 'l';
  readonly children: ReactNode;
}

/**
 * The first words of a screen. They take the focus when the screen appears, so that a reader begins there. In a frame that nobody
 * is in they do not: the focus of an author who types beside a preview would go with it.
 */
export function Heading({ lang, size = 'l', children }: HeadingProps) {
  const arrive = useCallback((heading: HTMLHeadingElement | null) => {
    if (parent === window || document.hasFocus()) heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={arrive} tabIndex={-1} lang={lang} className={styles.heading} data-size={size}>
      {children}
    </h1>
  );
}
