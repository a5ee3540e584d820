import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { KeeperState } from './keeper.ts';
import type { Registrant } from './registrant.ts';

export const RegistrantContext = createContext<Registrant | null>(null);

export function useRegistrant(): Registrant {
  const registrant = useContext(RegistrantContext);
  if (registrant === null) throw new Error('no RegistrantContext around this screen');
  return registrant;
}

export function useRegistrantState<Part>(select: (state: KeeperState<Season, RegisteringView>) => Part): Part {
  return useStore(useRegistrant().state, select);
}
