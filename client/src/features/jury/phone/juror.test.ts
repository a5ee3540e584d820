import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { emptySheet, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comparedSoFar, lastOf, pairOf } from './juror-context.tsx';
import { isHandedIn, isUnsent, JurorDevice } from './juror.ts';

/** A server of one juror and two works, as far as a device can tell. */
function aServer() {
  const at = { isAway: false, isBarred: false, asked: [] as string[] };
  const drafts = new Map<string, { sheet: SheetParts; number: number }>();
  const handedIn = new Map<string, SheetParts>();
  const view = (): JudgingView => ({
    call: { title: { ky: 'Конкурс' }, reference: 'ky', kind: 'grants', isBlind: false, others: 'afterOwn', minutes: 10, criteria: grants.criteria, fields: [], tracks: [], currency: 'USD' },
    juror: { id: 'j1', name: 'Айгүл', languages: ['ky'], answer: 'yes' }, window: { canReview: true, discussion: { isOpen: false, lacks: 0, mayReview: true, opensAt: null, closesAt: null }, opensAt: 0, closesAt: 9, readsUntil: 9, now: 1 }, progress: { done: handedIn.size, of: 2 }, pairs: null,
    queue: (at.isBarred ? ['w2'] : ['w1', 'w2']).map((id, i) => ({ id, number: i + 1, title: {}, track: null, isSample: false, isAssigned: true, isDone: handedIn.has(id), hasDraft: drafts.has(id), kind: handedIn.has(id) ? 'marks' as const : null, isChanged: false })),
  });
  const work = (id: string): JudgedWorkView => ({
    id, number: 1, title: {}, track: null, version: 1, sample: null, shown: null, draft: drafts.get(id) ?? null,
    sheets: handedIn.has(id) ? [{ kind: 'marks', at: 1, workVersion: 1, sheet: handedIn.get(id)! }] : [], others: null,
  });
  const ask = async (path: string, body: object = {}, method = 'POST'): Promise<Reply<unknown>> => {
    at.asked.push(`${method} ${path}`);
    if (at.isAway) return { ok: false, error: 'try_again' };
    const [, id, what] = /works\/(w\d)(?:\/(\w+))?$/.exec(path) ?? [];
    const given = body as { base: number; sheet: SheetParts };
    if (id === undefined) return { ok: true, data: view() };
    if (at.isBarred && id === 'w1') return { ok: false, error: 'not_found' };
    if (what === 'draft') {
      if (given.base !== (drafts.get(id)?.number ?? 0)) return { ok: false, error: 'draft_changed' };
      drafts.set(id, { sheet: given.sheet, number: given.base + 1 });
      return { ok: true, data: { number: given.base + 1 } };
    }
    if (what === 'sheets') {
      handedIn.set(id, given.sheet);
      drafts.delete(id);
      return { ok: true, data: view() };
    }
    return { ok: true, data: work(id) };
  };
  return { at, drafts, handedIn, open: () => new JurorDevice({ slug: 'call', ask: ask as ConstructorParameters<typeof JurorDevice>[0]['ask'] }) };
}

const marks = (use: number): SheetParts => ({ ...emptySheet, marks: { use } });
const settle = () => vi.advanceTimersByTimeAsync(20_000);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a juror on one device', () => {
  it('[JU19] what is written in a drop of the network is kept over a closed tab, and sent when there is one', async () => {
    const server = aServer();
    const device = server.open();
    await device.refresh();
    await device.open('w1');
    server.at.isAway = true;
    device.write('w1', marks(4));
    await settle();
    expect(server.drafts.size).toBe(0);
    const later = server.open();
    await later.refresh();
    expect(later.state.getState().sheets['w1']?.now).toEqual(marks(4));
    expect(isUnsent(later.state.getState(), 'w1')).toBe(true);
    server.at.isAway = false;
    await settle();
    expect(server.drafts.get('w1')).toEqual({ sheet: marks(4), number: 1 });
    expect(isUnsent(later.state.getState(), 'w1')).toBe(false);
  });

  it('[JU19] what was saved on another device meanwhile becomes one with what was written here', async () => {
    const server = aServer();
    const device = server.open();
    await device.refresh();
    await device.open('w1');
    server.drafts.set('w1', { sheet: { ...emptySheet, toJury: 'аркы' }, number: 3 });
    device.write('w1', marks(2));
    await settle();
    expect(server.drafts.get('w1')).toEqual({ sheet: { ...marks(2), toJury: 'аркы' }, number: 4 });
  });

  it('[JU11] what was handed in without a network is handed in once, when there is one', async () => {
    const server = aServer();
    const device = server.open();
    await device.refresh();
    await device.open('w1');
    device.write('w1', marks(5));
    server.at.isAway = true;
    device.handIn(device.state.getState().works['w1']!, 'marks');
    await settle();
    expect(server.handedIn.size).toBe(0);
    server.at.isAway = false;
    await settle();
    expect(server.handedIn.get('w1')).toEqual(marks(5));
    expect(device.state.getState().kept).toMatchObject({ deeds: [], view: { progress: { done: 1 } } });
    expect(server.drafts.has('w1')).toBe(false);
  });

  it('[JU11] what was changed after it was handed in, and saved, is handed in again', async () => {
    const server = aServer();
    const device = server.open();
    await device.refresh();
    await device.open('w1');
    const isDone = () => isHandedIn(device.state.getState(), device.state.getState().works['w1']!);
    expect(isDone()).toBe(false);
    device.write('w1', marks(5));
    device.handIn(device.state.getState().works['w1']!, 'marks');
    await settle();
    expect(isDone()).toBe(true);
    device.write('w1', marks(2));
    await settle();
    expect(server.drafts.get('w1')?.sheet).toEqual(marks(2));
    expect(isDone()).toBe(false);
    device.handIn(device.state.getState().works['w1']!, 'marks');
    await settle();
    expect([server.handedIn.get('w1'), isDone()]).toEqual([marks(2), true]);
  });

  it('[JU10] nothing of a work that is not there any more stays on the device', async () => {
    const server = aServer();
    const device = server.open();
    await device.refresh();
    await device.open('w1');
    expect(localStorage.getItem('tabarman.jury.call.work.w1')).not.toBeNull();
    server.at.isBarred = true;
    await device.refresh();
    expect(Object.keys(device.state.getState().works)).toEqual(['w2']);
    expect(localStorage.getItem('tabarman.jury.call.work.w1')).toBeNull();
  });
});

/** A server that gives one juror two pairs of four works, as far as a device can tell. */
function aServerOfPairs() {
  const at = { isAway: false, barred: null as string | null, lost: false };
  const made = new Map<string, { firstId: string; secondId: string; says: string; toFirst: string }>();
  const given = [['w1', 'w2'], ['w3', 'w4']] as const;
  const view = (): JudgingView => {
    const there = given.filter((pair) => !pair.some((id) => id === at.barred));
    const last = [...made.values()].at(-1);
    const said = new Set([...made.values()].map(({ firstId }) => firstId));
    return {
      call: { title: { ky: 'Конкурс' }, reference: 'ky', kind: 'contest', isBlind: false, others: 'never', minutes: 3, criteria: [], fields: [], tracks: [], currency: 'USD' },
      juror: { id: 'j1', name: 'Айгүл', languages: ['ky'], answer: 'yes' }, window: { canReview: true, discussion: { isOpen: false, lacks: 0, mayReview: true, opensAt: null, closesAt: null }, opensAt: 0, closesAt: 9, readsUntil: 9, now: 1 }, progress: { done: said.size, of: 2 },
      pairs: { ahead: there.filter(([firstId]) => !said.has(firstId)).map(([firstId, secondId]) => ({ firstId, secondId })), skipped: 0, last: last === undefined ? null : { firstId: last.firstId, secondId: last.secondId, says: 'first', toFirst: last.toFirst, toSecond: '' } },
      queue: there.flat().map((id, i) => ({ id, number: i + 1, title: {}, track: null, isSample: false, isAssigned: false, isDone: false, hasDraft: false, kind: null, isChanged: false })),
    };
  };
  const ask = async (path: string, body: object = {}): Promise<Reply<unknown>> => {
    if (at.isAway) return { ok: false, error: 'try_again' };
    const [, id] = /works\/(w\d)$/.exec(path) ?? [];
    if (id !== undefined) return id === at.barred ? { ok: false, error: 'not_found' } : { ok: true, data: { id, number: 1, title: {}, track: null, version: 1, sample: null, shown: null, draft: null, sheets: [], others: null } satisfies JudgedWorkView };
    if (path.endsWith('/comparisons')) {
      const given = body as { id: string; firstId: string; secondId: string; says: string; toFirst: string };
      if ([given.firstId, given.secondId].includes(at.barred ?? '')) return { ok: false, error: 'not_found' };
      made.set(given.id, given);
      if (at.lost) return { ok: false, error: 'try_again' };
    }
    return { ok: true, data: view() };
  };
  return { at, made, open: () => new JurorDevice({ slug: 'call', ask: ask as ConstructorParameters<typeof JurorDevice>[0]['ask'] }) };
}

describe('a juror who compares on one device', () => {
  const say = (device: JurorDevice, says: 'first' | 'equal') => device.compare({ ...pairOf(device.state.getState())!, says, toFirst: 'Жакшы', toSecond: '' });

  it('[PW4] goes on through a drop of the network and a closed tab, and everything is sent once', async () => {
    const server = aServerOfPairs();
    const device = server.open();
    await device.refresh();
    server.at.isAway = true;
    say(device, 'first');
    say(device, 'equal');
    expect([pairOf(device.state.getState()), comparedSoFar(device.state.getState())]).toEqual([null, { done: 2, of: 2 }]);
    expect(lastOf(device.state.getState())).toMatchObject({ firstId: 'w3', says: 'equal' });
    await settle();
    const later = server.open();
    await later.refresh();
    expect(comparedSoFar(later.state.getState()).done).toBe(2);
    server.at.isAway = false;
    await settle();
    expect([...server.made.values()].map(({ firstId, says, toFirst }) => [firstId, says, toFirst])).toEqual([['w1', 'first', 'Жакшы'], ['w3', 'equal', 'Жакшы']]);
    expect(later.state.getState().kept.deeds).toEqual([]);
  });

  it('[PW4] what came but was not answered is sent again as the same one, and said anew it is another', async () => {
    const server = aServerOfPairs();
    const device = server.open();
    await device.refresh();
    server.at.lost = true;
    say(device, 'first');
    await settle();
    expect(server.made.size).toBe(1);
    server.at.lost = false;
    await settle();
    const last = lastOf(device.state.getState())!;
    device.compare({ ...last, says: 'second' });
    await settle();
    expect([...server.made.values()].map(({ firstId, says }) => [firstId, says])).toEqual([['w1', 'first'], ['w1', 'second']]);
  });

  it('[JU10] [PW5] of a work in conflict nothing stays on the device, and what was said of it is not sent for ever', async () => {
    const server = aServerOfPairs();
    const device = server.open();
    await device.refresh();
    await device.open('w1');
    server.at.isAway = true;
    say(device, 'first');
    await settle();
    server.at.isAway = false;
    server.at.barred = 'w1';
    await device.refresh();
    await settle();
    expect(device.state.getState().kept.deeds).toEqual([]);
    expect(localStorage.getItem('tabarman.jury.call.work.w1')).toBeNull();
    expect(JSON.stringify(device.state.getState())).not.toContain('w1');
  });
});
