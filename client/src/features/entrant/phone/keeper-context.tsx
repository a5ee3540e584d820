import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Entered, Keeping, KeeperState, OwnRecord } from './keeper.ts';

export const KeeperContext = createContext<Keeping | null>(null);

/** The own record, on the screens that a season and a call share. */
export function useKeeper(): Keeping {
  const keeper = useContext(KeeperContext);
  if (keeper === null) throw new Error('no KeeperContext around this screen');
  return keeper;
}

export function useKeeperState<Part>(select: (state: KeeperState<Entered, OwnRecord>) => Part): Part {
  return useStore(useKeeper().state, select);
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
