import { useMentorMessages } from '../../../i18n/mentor/messages.ts';

/** How a team is called: by its name, else by its number. */
export function useTeamName() {
  const say = useMentorMessages();
  return ({ name, number }: { readonly name: string; readonly number: number }) => (name === '' ? say('mentor.team', { n: number }) : name);
}
