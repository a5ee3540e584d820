import { pairKey } from '@tabarman/shared/jury/comparison.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { ComparedDeed, JurorDevice, JurorState, Said } from './juror.ts';

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

/** Whether two works are compared, by the address. */
export const useIsComparing = (): boolean => useSyncExternalStore(watch, () => location.hash === '#pairs');

export function openPairs(): void {
  location.hash = 'pairs';
}

/** The deliberation, by the address too: all works, or one; undefined where something else is open. */
export const useDeliberated = (): string | null | undefined => useSyncExternalStore(watch, () => {
  const found = /^#deliberation(?:=([a-z0-9-]+))?$/.exec(location.hash);
  return found ? (found[1] ?? null) : undefined;
});

export function openDeliberation(workId?: string): void {
  location.hash = workId === undefined ? 'deliberation' : `deliberation=${workId}`;
}

export function openWork(id: string): void {
  location.hash = `work=${id}`;
}

export function openList(): void {
  location.hash = '';
}

type Queued = JudgingView['queue'][number];
const isAsked = ({ isSample, isAssigned }: Queued) => isSample || isAssigned;
/** What one is asked for, or has begun. */
export const isDue = (work: Queued): boolean => isAsked(work) || work.hasDraft;

/** What is left to judge, without what was decided on here and waits to be sent. */
export const leftOf = ({ kept: { view, deeds } }: Pick<JurorState, 'kept'>): Queued[] => view?.queue.filter(({ id, isDone }) => !isDone && !deeds.some((deed) => deed.workId === id)) ?? [];

/**
 * The work that is judged after this one: of those that one is asked for the next, and without a connection one that is on this device. Who was asked for the work that
 * they are at is not led on to works that nobody asks of them; who chose such a work is.
 */
export function nextOf(state: Pick<JurorState, 'kept' | 'isAway' | 'works'>, workId: string | null): Queued | null {
  const { kept: { view }, isAway, works } = state;
  const now = view?.queue.find(({ id }) => id === workId);
  const left = leftOf(state).filter(({ id }) => id !== workId);
  const due = left.filter(isDue);
  const isFurther = now ? !isAsked(now) : view?.queue.some(isAsked) === false;
  const offered = due.length === 0 && isFurther ? left : due;
  return (isAway ? offered.find(({ id }) => works[id] !== undefined) : undefined) ?? offered[0] ?? null;
}

/** How far one is, with what waits to be sent. */
export function progressOf({ kept: { view, deeds } }: Pick<JurorState, 'kept'>): { readonly done: number; readonly of: number } {
  return deeds.reduce(({ done, of }, { workId, kind }) => {
    const work = view?.queue.find(({ id }) => id === workId);
    if (!work) return { done, of };
    const [was, counted] = [work.isDone ? 1 : 0, work.isDone || isDue(work) ? 1 : 0];
    return kind === 'recused' ? { done: done - was, of: of - counted } : { done: done + 1 - was, of: of + 1 - counted };
  }, view?.progress ?? { done: 0, of: 0 });
}

const comparedIn = ({ kept: { deeds } }: Pick<JurorState, 'kept'>) => deeds.filter((deed): deed is ComparedDeed => deed.kind === 'compared');

/** PW2: the two works that are compared now: the first that were given and nothing was said of here; without a connection such as are on this device. */
export function pairOf(state: Pick<JurorState, 'kept' | 'isAway' | 'works'>): { readonly firstId: string; readonly secondId: string } | null {
  const { kept: { view, deeds }, isAway, works } = state;
  const said = new Set(deeds.map(({ workId }) => workId));
  const open = view?.pairs?.ahead.filter(({ firstId, secondId }) => !said.has(pairKey(firstId, secondId)) && !said.has(firstId) && !said.has(secondId)) ?? [];
  return (isAway ? open.find(({ firstId, secondId }) => works[firstId] !== undefined && works[secondId] !== undefined) : undefined) ?? open[0] ?? null;
}

/** PW4: what was said last, sent or not. */
export const lastOf = (state: Pick<JurorState, 'kept'>): Said | null => comparedIn(state).at(-1) ?? state.kept.view?.pairs?.last ?? null;

/** Comparisons with those that wait to be sent; one that is said anew counts once. */
export function comparedSoFar(state: Pick<JurorState, 'kept'>): { readonly done: number; readonly of: number } {
  const { view } = state.kept;
  const given = new Set(view?.pairs?.ahead.map(({ firstId, secondId }) => pairKey(firstId, secondId)));
  const waiting = comparedIn(state).filter(({ workId, says }) => given.has(workId) && says !== 'skipped').length;
  const done = (view?.progress.done ?? 0) + waiting;
  return { done, of: Math.max(view?.progress.of ?? 0, done) };
}
