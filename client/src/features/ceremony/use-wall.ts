import { useEffect, useState } from 'react';

const AGAIN_MS = 2_000;

/** CM5, RV2: the picture of a ceremony at an address of the interface, the newest one there is; what was shown stays while the network is away. Null before the first, 'gone' when it has ended. */
export function useWall<Wall extends { readonly version: number }>(address: string): Wall | 'gone' | null {
  const [wall, setWall] = useState<Wall | 'gone' | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let seen: number | null = null;
    const follow = async () => {
      while (!leaving.signal.aborted) {
        const asked = await fetch(`/api/v1/${address}${seen === null ? '' : `?seen=${seen}`}`, { signal: leaving.signal }).catch(() => null);
        if (asked?.ok) {
          const next = (await asked.json()) as Wall;
          seen = next.version;
          setWall(next);
        } else {
          if (asked?.status === 404) setWall('gone');
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        }
      }
    };
    void follow().catch(() => {});
    return () => leaving.abort();
  }, [address]);
  return wall;
}
