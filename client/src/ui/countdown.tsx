import { useEffect, useRef, useState } from 'react';
import { Ring } from './ring.tsx';

interface CountdownProps {
  /** When the time began and ends, in ms of the server's clock. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** The server's clock now. */
  readonly now: () => number;
  /** Stands still at this moment while the game is paused. */
  readonly pausedAt?: number | undefined;
  readonly label: string;
  /** Words for "{n} seconds left", said once at ten and once at five seconds. */
  readonly sayLeft?: (seconds: number) => string;
}

const saidAt: readonly number[] = [10, 5];

/** Time left as a ring and in whole seconds. The clock is read in every frame, so sleep and lag do not make it wrong. */
export function Countdown({ startsAt, endsAt, now, pausedAt, label, sayLeft }: CountdownProps) {
  const arc = useRef<SVGCircleElement>(null);
  const leftMsAt = (at: number) => Math.min(Math.max(0, endsAt - at), Math.max(0, endsAt - startsAt));
  const secondsAt = (at: number) => Math.ceil(leftMsAt(at) / 1000);
  const [seconds, setSeconds] = useState(() => secondsAt(pausedAt ?? now()));

  useEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const totalMs = Math.max(1, endsAt - startsAt);
    let frame = 0;
    const draw = () => {
      const at = pausedAt ?? now();
      const shownMs = isStill ? secondsAt(at) * 1000 : leftMsAt(at);
      // Half a hundredth of the ring is less than a pixel: a frame that would show nothing new writes nothing.
      const offset = String(Math.max(0, Math.round(200 * (1 - shownMs / totalMs)) / 2));
      if (arc.current?.getAttribute('stroke-dashoffset') !== offset) arc.current?.setAttribute('stroke-dashoffset', offset);
      setSeconds(secondsAt(at));
      if (pausedAt === undefined && endsAt > at) frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  });

  return (
    <>
      <Ring fraction={leftMsAt(pausedAt ?? now()) / Math.max(1, endsAt - startsAt)} label={`${label}: ${seconds}`} role="timer" arc={arc}>
        {seconds}
      </Ring>
      <output className="heard">
        {sayLeft !== undefined && saidAt.includes(seconds) ? sayLeft(seconds) : ''}
      </output>
    </>
  );
}
