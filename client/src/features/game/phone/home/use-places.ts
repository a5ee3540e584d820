import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Places } from '@tabarman/shared/protocol/contract/places.ts';
import { useCallback, useEffect, useState } from 'react';

export interface LoadedPlaces {
  /** The newest lists there are; those of another language until the chosen one has come. */
  readonly places: Places | null;
  readonly isFailed: boolean;
  readonly load: () => void;
}

/** The lists in a language; none are loaded without one. The browser keeps them. */
export function usePlaces(language: Language | null): LoadedPlaces {
  const [places, setPlaces] = useState<Places | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (language === null) return undefined;
    const stopped = new AbortController();
    fetchPlaces(language, stopped.signal).then(
      (loaded) => {
        setPlaces(loaded);
        setFailed(false);
      },
      () => !stopped.signal.aborted && setFailed(true),
    );
    return () => stopped.abort();
  }, [language, tries]);
  return { places, isFailed, load: useCallback(() => setTries((n) => n + 1), []) };
}

async function fetchPlaces(language: Language, signal: AbortSignal): Promise<Places> {
  const response = await fetch(`/api/v1/places/${language}`, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Places;
}
