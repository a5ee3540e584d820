import type { en } from '../../i18n/desk/en.ts';
import type { Translate } from '../../i18n/translator.ts';

const known = [
  'registering', 'incomplete', 'notEntered', 'captains', 'organisers', 'decided', 'awarded', 'certified', 'registered', 'inTeams', 'withoutTeam', 'handedIn', 'notHandedIn', 'toInvite', 'unanswered', 'toReview', 'jurors',
] as const;
const ofOne = { captain: 'captainOf', captains: 'captainsOf', seats: 'seatsOf', role: 'roleOf', team: 'teamOf', juror: 'jurorOf' } as const;

/** To whom, in words: a group, those of a stage or of a role, one team, or the captain of an entry. What is not there any more is called by its id. */
export function peopleWords(t: Translate<typeof en>, people: string, of: string | null): string {
  const [group = '', id] = people.split(':');
  const one = Object.entries(ofOne).find(([name]) => name === group)?.[1];
  if (id !== undefined && one) return t(`message.people.${one}`, { name: of ?? id });
  const found = known.find((name) => name === group);
  return found ? t(`message.people.${found}`) : people;
}
