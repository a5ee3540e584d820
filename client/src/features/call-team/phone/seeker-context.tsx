import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { createContext, useContext, useState } from 'react';
import { useStore } from 'zustand';
import type { Seeker, SeekerState } from './seeker.ts';

export const SeekerContext = createContext<Seeker | null>(null);

export function useSeeker(): Seeker {
  const seeker = useContext(SeekerContext);
  if (seeker === null) throw new Error('no SeekerContext around this screen');
  return seeker;
}

export function useSeekerState<Part>(select: (state: SeekerState) => Part): Part {
  return useStore(useSeeker().state, select);
}

/** Something that is carried out at once: whether it is, and why it was refused. */
export function useSend() {
  const seeker = useSeeker();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const send = async (path: string, method: 'POST' | 'PUT', body: object = {}): Promise<boolean> => {
    setBusy(true);
    const refused = await seeker.act(path, body, method);
    setBusy(false);
    setError(refused);
    return refused === null;
  };
  return { isBusy, error, send };
}
