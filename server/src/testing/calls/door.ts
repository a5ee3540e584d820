import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { chance } from '../season/teams.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

const MINUTE_MS = 60_000;

/** Three of four come, one of them is taken back, and somebody comes who is not registered. */
export async function comesIn({ clock, say }: Scene, told: ToldCall): Promise<void> {
  const { people } = await told.desk<DoorView>('GET /check-in');
  let count = 0;
  const note = async (mark: object) => {
    await clock.advance(MINUTE_MS);
    count += 1;
    return told.desk('POST /check-in', { sentAt: clock.now(), marks: [{ id: `at-the-door-${String(count).padStart(3, '0')}`, at: clock.now(), ...mark }] });
  };
  const come = people.filter(({ name }) => chance(`comes ${name}`) < 0.75);
  for (const { id } of come) await note({ kind: 'in', personId: id });
  await note({ kind: 'out', personId: come[0]!.id, reason: 'Показали чужой код: человек ещё в дороге.' });
  await note({ kind: 'guest', guest: { id: 'guest-from-school', name: 'Мамытова Айпери', role: 'journalist', country: 'KG' } });
  say(`${come.length} people have come in.`);
}
