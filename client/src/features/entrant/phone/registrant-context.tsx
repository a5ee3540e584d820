import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Registrant, RegistrantState } from './registrant.ts';

export const RegistrantContext = createContext<Registrant | null>(null);

export function useRegistrant(): Registrant {
  const registrant = useContext(RegistrantContext);
  if (registrant === null) throw new Error('no RegistrantContext around this screen');
  return registrant;
}

export function useRegistrantState<Part>(select: (state: RegistrantState) => Part): Part {
  return useStore(useRegistrant().state, select);
}

/** What is asked when it is shown: null until it was told. `ask` is another one when something else is asked. */
export function useAsked<T>(ask: () => Promise<Reply<T>>) {
  const [reply, setReply] = useState<Reply<T> | null>(null);
  const again = useCallback(() => void ask().then(setReply), [ask]);
  useEffect(again, [again]);
  return { reply, again, setReply };
}

/** Something that is carried out at once: whether it is, and why it was refused. */
export function useAct() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const run = async (work: () => Promise<ErrorCode | null>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const refused = await work();
    setBusy(false);
    setError(refused);
    return refused === null;
  };
  return { isBusy, error, run };
}
