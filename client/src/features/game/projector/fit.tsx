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
 * `[data-fit]` marks a box of text that must not be wider than it is; `[data-second]` the second language,
 * `text` or `answer`; `[data-spare]` what the hall has read before. What
 * appears inside fades or is unveiled: a transform would be measured.
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
    // Words that come later may need more room. That they need less is no reason to jump.
    const words = new MutationObserver(() => holds(element) || refit());
    words.observe(element, { childList: true, characterData: true, subtree: true });
    document.fonts.addEventListener('loadingdone', refit);
    return () => {
      sizes.disconnect();
      words.disconnect();
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
  dataset['dense'] = String(level.isDense);
  dataset['secondLanguage'] = level.second;
  dataset['last'] = String(level.isLast);
}

/** Sizes are rounded to whole pixels, each by itself. Letters may reach out of a box of text above and below. */
function holds(box: HTMLElement): boolean {
  if (box.scrollHeight > box.clientHeight + 1) return false;
  return ![box, ...box.querySelectorAll('[data-fit]')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
}
