import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';

/** How a team is called: by its name, else by its number. */
export function useTeamName() {
  const say = useSeekingMessages();
  return ({ name, number }: { readonly name: string; readonly number: number }) => (name === '' ? say('seek.numbered', { n: number }) : name);
}
