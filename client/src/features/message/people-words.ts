import type { en } from '../../i18n/desk/en.ts';
import type { Translate } from '../../i18n/translator.ts';

const known = ['registering', 'incomplete', 'notEntered', 'captains', 'organisers', 'decided', 'awarded'] as const;

/** To whom, in words: a group of the season, of one of its stages, or the captain of an entry. What is not there any more is called by its id. */
export function peopleWords(t: Translate<typeof en>, people: string, of: string | null): string {
  const [group = '', id] = people.split(':');
  if (id !== undefined && group === 'captain') return t('message.people.captainOf', { entry: of ?? id });
  if (id !== undefined) return t(group === 'seats' ? 'message.people.seatsOf' : 'message.people.captainsOf', { stage: of ?? id });
  const found = known.find((one) => one === group);
  return found ? t(`message.people.${found}`) : people;
}
