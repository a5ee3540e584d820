import type { DoorMark } from '@tabarman/shared/door/marks.ts';

/** What was noted, with who did it; null when that account is erased. */
export type DoorMarkRow = DoorMark & { readonly by: string | null };

/** Only ever added to. */
export interface DoorMarks {
  /** In the order in which they happened. */
  of(callId: string): Promise<DoorMarkRow[]>;
  /** Those that are known are left out. */
  add(callId: string, marks: readonly (DoorMark & { readonly isOfGuest: boolean })[], by: { readonly userId: string; readonly at: number }): Promise<void>;
  /** TB23: no name, role and country is left of them. */
  forgetGuests(callId: string, ids: readonly string[]): Promise<void>;
  /** TB23: nor of those whose marks came before then. */
  forgetGuestsBefore(before: number): Promise<void>;
}
