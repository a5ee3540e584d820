import { useCallback, useEffect } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { type Loading, useLoad } from '../../desk/use-load.ts';
import type { OutlookView } from './decision-types.ts';

const AGAIN_MS = 1_500;

/** The outlook of the decision that was seen, asked for again while its chances are counted (DC18). The same table has the same outlook. */
export function useOutlook(id: string, hash: string): readonly [Loading<OutlookView>, () => void] {
  const load = useCallback(async () => {
    const came = await outcomeOf(api.decisions.outlook({ id }));
    return came.ok ? { ...came, data: { ...came.data, hash } } : came;
  }, [id, hash]);
  const [outlook, again] = useLoad(load, { stays: true });
  useEffect(() => {
    if (outlook.name !== 'ready' || outlook.data.counting === null) return undefined;
    const timer = setTimeout(again, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [outlook, again]);
  return [outlook, again];
}
