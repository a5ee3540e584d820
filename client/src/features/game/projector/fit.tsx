import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { chooseLevel, type FitLevel, fitLevels } from './fit-level.ts';
import styles from './fit.module.css';

interface FitProps {
  readonly className?: string | undefined;
  /** Names what is shown: when it changes, the fit is looked for anew. */
  readonly of: string;
  readonly children: ReactNode;
}

/**
 * Sets its content as large as its box holds. Levels are tried before the browser paints, so nothing flickers. Inside,
 * `[data-fit]` marks a box of text that must not be wider than it is; `[data-second]` the second language.
 */
export function Fit({ className, of, children }: FitProps) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const refit = () => settle(element);
    refit();
    const sizes = new ResizeObserver(refit);
    sizes.observe(element);
    document.fonts.addEventListener('loadingdone', refit);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', refit);
    };
  }, [of]);

  return (
    <div ref={box} className={`${styles.fit} ${className ?? ''}`}>
      {children}
    </div>
  );
}

function settle(element: HTMLElement): void {
  chooseLevel(fitLevels, (level) => {
    setLevel(element, level);
    return holds(element);
  });
}

function setLevel({ style, dataset }: HTMLElement, level: FitLevel): void {
  style.setProperty('--scale', String(level.scale));
  style.setProperty('--least', `${level.leastRem}rem`);
  dataset['layout'] = level.layout;
  dataset['hasSecond'] = String(level.hasSecond);
  dataset['breaksWords'] = String(level.breaksWords);
}

function holds(element: HTMLElement): boolean {
  if (isOverfull(element)) return false;
  return !Array.from(element.querySelectorAll('[data-fit]')).some(isOverfull);
}

/** Sizes are rounded to whole pixels, each by itself. */
function isOverfull({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean {
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
}
