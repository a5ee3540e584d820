import type { People, PersonRow } from './ports.ts';

/** A18: whether nobody would be left who may do everything. */
export async function isLastAdmin(people: Pick<People, 'all'>, person: PersonRow): Promise<boolean> {
  const admins = (await people.all()).filter(({ role, isEnded }) => role === 'admin' && !isEnded);
  return admins.length === 1 && admins[0]?.id === person.id;
}
