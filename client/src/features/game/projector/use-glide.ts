import { type RefObject, useLayoutEffect, useRef } from 'react';

const GLIDE_MS = 500;

/** Children with a `data-key` glide to a new place instead of jumping there. */
export function useGlide(list: RefObject<HTMLElement | null>, of: unknown): void {
  const places = useRef(new Map<string, { x: number; y: number }>());
  useLayoutEffect(() => {
    const before = places.current;
    const after = new Map<string, { x: number; y: number }>();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const child of list.current?.children ?? []) {
      if (!(child instanceof HTMLElement)) continue;
      const { offsetLeft: x, offsetTop: y, dataset: { key = '' } } = child;
      after.set(key, { x, y });
      const from = before.get(key);
      if (isStill || !from || (from.x === x && from.y === y)) continue;
      child.animate([{ transform: `translate(${from.x - x}px, ${from.y - y}px)` }, { transform: 'none' }], { duration: GLIDE_MS, easing: 'ease-out' });
    }
    places.current = after;
  }, [list, of]);
}
