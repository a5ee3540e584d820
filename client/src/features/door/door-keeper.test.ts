import type { DoorMark } from '@tabarman/shared/door/marks.ts';
import { withMarks } from '@tabarman/shared/door/marks.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../desk/api.ts';
import { DoorKeeper, type DoorShown, findPeople, peopleOf } from './door-keeper.ts';

const shown = (id: string, name: string, code: string | null): DoorShown => ({ id, name, isGuest: false, team: null, role: null, country: 'TJ', code, inAt: null });
const people = [shown('a', 'Фаррух Раҳимов', 'ABCD2345'), shown('b', 'Фаррух Каримов', '7GJ4K2MX')];

/** The server of a door, over a network that a test takes away. */
function aServer() {
  const at = { isAway: false, isAnswerLost: false };
  const marks = new Map<string, DoorMark>();
  const view = (): DoorView => ({ title: {}, reference: 'ru', roles: [], countries: [], people: withMarks(people, [...marks.values()], (guest) => ({ ...shown(guest.id, guest.name, null), isGuest: true })), undone: [] });
  const told = (): Outcome<DoorView> => (at.isAway || at.isAnswerLost ? { ok: false, failure: 'unreachable' } : { ok: true, data: view() });
  const send = async (sent: DoorMark[]) => {
    if (!at.isAway) for (const mark of sent) marks.set(mark.id, mark);
    return told();
  };
  return { at, marks, open: () => new DoorKeeper({ callId: 'c1', view: view(), get: async () => told(), send }) };
}
const settle = () => vi.advanceTimersByTimeAsync(20_000);
const names = (keeper: DoorKeeper) => peopleOf(keeper.state.getState()).filter(({ inAt }) => inAt !== null).map(({ name }) => name);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the door on one device', () => {
  it('[TB20] notes without a network, over a closed tab, and sends each once when there is one', async () => {
    const server = aServer();
    server.at.isAway = true;
    const before = server.open();
    before.markIn('a');
    before.markGuest({ name: 'Нур', role: null, country: null });
    await settle();
    expect([names(before), server.marks.size, before.state.getState().isAway]).toEqual([['Фаррух Раҳимов', 'Нур'], 0, true]);
    before.stop();
    const after = server.open();
    expect(names(after)).toEqual(['Фаррух Раҳимов', 'Нур']);
    server.at.isAway = false;
    server.at.isAnswerLost = true;
    after.send();
    await settle();
    server.at.isAnswerLost = false;
    await settle();
    expect([server.marks.size, after.state.getState().waiting, names(after)]).toEqual([2, [], ['Фаррух Раҳимов', 'Нур']]);
  });

  it('[TB20] takes somebody back with a reason, before it was sent too', async () => {
    const server = aServer();
    server.at.isAway = true;
    const keeper = server.open();
    keeper.markIn('a');
    await vi.advanceTimersByTimeAsync(10);
    keeper.takeBack('a', 'башка киши');
    expect(names(keeper)).toEqual([]);
    server.at.isAway = false;
    await settle();
    expect([...server.marks.values()].map((mark) => (mark.kind === 'out' ? mark.reason : mark.kind))).toEqual(['in', 'башка киши']);
    expect(names(keeper)).toEqual([]);
  });

  it('[TB21] finds somebody by the code in a link, by one that is typed on a Cyrillic keyboard, and by a name', () => {
    const found = (typed: string) => findPeople(people, typed).map(({ id }) => id);
    expect(found('https://example.org/desk/calls/c1/check-in?pass=7GJ4K2MX')).toEqual(['b']);
    expect(found('авсd-2345')).toEqual(['a']);
    expect(found('карим')).toEqual(['b']);
    expect(found('фаррух')).toEqual(['a', 'b']);
    expect(found('https://example.org/desk/calls/c1/check-in?pass=00000000')).toEqual([]);
    expect(found('x')).toEqual([]);
  });
});
