import { useEffect, useState } from 'react';

/** A number that counts from one value to another, once. With reduced motion it is there at once. */
export function useCount({ from, to, afterMs, forMs }: { from: number; to: number; afterMs: number; forMs: number }): number {
  const [shown, setShown] = useState(from);
  useEffect(() => {
    const isStill = from === to || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const startsAt = performance.now() + afterMs;
    let frame = 0;
    const draw = (at: number) => {
      const share = isStill ? 1 : Math.min(1, Math.max(0, (at - startsAt) / forMs));
      setShown(Math.round(from + (to - from) * share));
      if (share < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [from, to, afterMs, forMs]);
  return shown;
}
