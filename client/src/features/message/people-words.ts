import type { en } from '../../i18n/desk/en.ts';
import type { Translate } from '../../i18n/translator.ts';

const known = ['registering', 'incomplete', 'notEntered', 'captains', 'organisers'] as const;

/** To whom, in words: a group of the season, or of one of its stages. */
export function peopleWords(t: Translate<typeof en>, people: string): string {
  const [group = '', stage] = people.split(':');
  if (group === 'captain') return t('message.people.captain');
  if (stage !== undefined) return t(group === 'seats' ? 'message.people.seatsOf' : 'message.people.captainsOf', { stage });
  const found = known.find((one) => one === group);
  return found ? t(`message.people.${found}`) : people;
}
