import type { MentorDeskView } from '@tabarman/shared/mentor/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';

/** What every part of the screen is given. */
export interface PartProps {
  readonly id: string;
  readonly view: MentorDeskView;
  /** The clock of the server less that of this device. */
  readonly skewMs: number;
  readonly mayWrite: boolean;
  readonly act: (request: Promise<MentorDeskView>) => Promise<boolean>;
  readonly onView: (view: MentorDeskView) => void;
}

export type DeskTicket = MentorDeskView['tickets'][number];

export const isOpen = ({ state }: DeskTicket): boolean => state === 'waiting' || state === 'claimed';

/** How a team is called: by its name, else by its number. */
export function useTeamName() {
  const t = useMessages();
  return ({ name, number }: DeskTicket['team']) => (name === '' ? t('mentors.numbered', { n: number }) : name);
}
