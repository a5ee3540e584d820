import { useEffect, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';

export type RehearsalStatus = NonNullable<Awaited<ReturnType<typeof api.rehearsal.status>>>;

const LOOK_MS = 1_000;

/** `undefined` until the server has told; `failure` while it does not answer. The last that is known stays. */
interface Known {
  readonly status: RehearsalStatus | null | undefined;
  readonly failure: Failure | null;
}

export function isUnderWay(status: RehearsalStatus | null | undefined): boolean {
  return status?.stage.name === 'joining' || status?.stage.name === 'playing';
}

/** How far the rehearsal is, asked for once a second while the page is open. */
export function useRehearsal() {
  const [known, setKnown] = useState<Known>({ status: undefined, failure: null });
  const [round, setRound] = useState(0);
  const isWatched = known.status === undefined || known.failure !== null || isUnderWay(known.status);

  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      if (!isWatched) return;
      void outcomeOf(api.rehearsal.status()).then((outcome) => {
        if (!isWanted) return;
        setKnown((before) => (outcome.ok ? { status: outcome.data, failure: null } : { ...before, failure: outcome.failure }));
        setRound((n) => n + 1);
      });
    }, round === 0 ? 0 : LOOK_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [round, isWatched]);

  return { ...known, show: (status: RehearsalStatus | null) => setKnown({ status, failure: null }) };
}
