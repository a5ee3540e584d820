import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Participant, ParticipantState } from './participant.ts';

export const ParticipantContext = createContext<Participant | null>(null);

export function useParticipant(): Participant {
  const participant = useContext(ParticipantContext);
  if (participant === null) throw new Error('no ParticipantContext around this screen');
  return participant;
}

export function useParticipantState<Part>(select: (state: ParticipantState) => Part): Part {
  return useStore(useParticipant().state, select);
}
