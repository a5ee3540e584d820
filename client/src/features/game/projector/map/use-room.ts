import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Size } from './place-labels.ts';

/** The size of a box in rem, the measure of the projector. */
export function useRoom<E extends Element>(): [RefObject<E | null>, Size | null] {
  const box = useRef<E>(null);
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setRoom(width > 0 && height > 0 ? { width: width / rem, height: height / rem } : null);
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return [box, room];
}
