import type { GrantBoard } from '@tabarman/shared/grant/views.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { type Loading, useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { showToast } from '../../ui/toast.tsx';
import type { ChangeGrant } from './change-grant.ts';

interface Board {
  readonly loading: Loading<GrantBoard>;
  readonly again: () => void;
  readonly show: (board: GrantBoard) => void;
  readonly change: ChangeGrant;
}

/** The grants of a call; what a request answers takes the place of what was loaded. */
export function useBoard(callId: string): Board {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.grants.list({ id: callId })), [callId]);
  const [loading, again] = useLoad(load);
  const [shown, setShown] = useState<GrantBoard | null>(null);
  const change: ChangeGrant = async (request) => {
    const done = await request;
    if (!done.ok) {
      showToast(failureText(t, done.failure));
      return false;
    }
    setShown((before) => {
      const board = before ?? (loading.name === 'ready' ? loading.data : null);
      return board && { ...board, grants: board.grants.map((one) => (one.id === done.data.id ? done.data : one)) };
    });
    return true;
  };
  return { loading: shown === null ? loading : { name: 'ready', data: shown }, again: () => { setShown(null); again(); }, show: setShown, change };
}
