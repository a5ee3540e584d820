import type { TakingPart } from '@tabarman/shared/work/views.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { KeeperState } from '../../entrant/record.ts';
import type { OpenCall, Taker, WritingState } from './taker.ts';

export const TakerContext = createContext<Taker | null>(null);

export function useTaker(): Taker {
  const taker = useContext(TakerContext);
  if (taker === null) throw new Error('no TakerContext around this screen');
  return taker;
}

export function useTakerState<Part>(select: (state: KeeperState<OpenCall, TakingPart>) => Part): Part {
  return useStore(useTaker().state, select);
}

export function useWriting<Part>(select: (state: WritingState) => Part): Part {
  return useStore(useTaker().writing, select);
}
