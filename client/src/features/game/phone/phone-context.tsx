import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Phone } from './phone.ts';
import type { PhoneState } from './phone-state.ts';

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) throw new Error('no PhoneContext around this screen');
  return phone;
}

export function usePhoneState<Part>(select: (state: PhoneState) => Part): Part {
  return useStore(usePhone().state, select);
}
