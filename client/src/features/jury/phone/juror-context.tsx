import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { JurorDevice, JurorState } from './juror.ts';

export const JurorContext = createContext<JurorDevice | null>(null);

export function useJuror(): JurorDevice {
  const device = useContext(JurorContext);
  if (device === null) throw new Error('no JurorContext around this screen');
  return device;
}

export function useJurorState<Part>(select: (state: JurorState) => Part): Part {
  return useStore(useJuror().state, select);
}

const watch = (notify: () => void) => {
  addEventListener('hashchange', notify);
  return () => removeEventListener('hashchange', notify);
};

/** The work that is open, by the address, so that the way back of a phone leads to the list. */
export const useOpenWork = (): string | null => useSyncExternalStore(watch, () => /^#work=([a-z0-9-]+)$/.exec(location.hash)?.[1] ?? null);

export function openWork(id: string): void {
  location.hash = `work=${id}`;
}

export function openList(): void {
  location.hash = '';
}

/** The work that is judged after this one: the next that is open and was not decided on here; without a connection one that is on this device. */
export function nextOf({ kept: { view, deeds }, isAway, works }: Pick<JurorState, 'kept' | 'isAway' | 'works'>, workId: string | null): JudgingView['queue'][number] | null {
  const open = view?.queue.filter(({ id, isDone }) => id !== workId && !isDone && !deeds.some((deed) => deed.workId === id)) ?? [];
  return (isAway ? open.find(({ id }) => works[id] !== undefined) : undefined) ?? open[0] ?? null;
}
