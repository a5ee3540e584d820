import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { emptyRecord } from '@tabarman/shared/entrant/record.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { WorkValue } from '@tabarman/shared/work/values.ts';
import type { OwnWork, TakingPart } from '@tabarman/shared/work/views.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Taker } from './taker.ts';

const work: OwnWork = {
  id: 'w1', number: 1, name: '', isLead: true, invitation: null, members: [], teamFaults: [], track: null, draft: {}, files: [], room: { used: 0, most: 0 }, faults: [], versions: [], isChanged: true, withdrawnAt: null, extendedTo: null,
};

/** What the server of a call answers, over a network that a test takes away. */
class CallServer {
  view: TakingPart = { record: emptyRecord, agreed: [], checks: [], missing: [], reasons: [], canSendCode: false, account: 'none', role: null, may: { register: true, team: false, write: true }, pass: 'ABCDEFGH', passLink: '/desk', work };
  isLost = false;

  readonly ask = async <T>(path: string, body?: object): Promise<Reply<T>> =>
    (this.isLost ? { ok: false, error: 'try_again' } : this.#answer(path, (body ?? {}) as { field: string; value: WorkValue; number: number })) as Reply<T>;

  /** As somebody else of the team saves it. */
  put(field: string, value: WorkValue): void {
    const number = (this.view.work?.draft[field]?.number ?? 0) + 1;
    this.view = { ...this.view, work: { ...work, draft: { ...this.view.work?.draft, [field]: { value, number, by: 'Фаррух', at: 0 } } } };
  }

  #answer(path: string, { field, value, number }: { field: string; value: WorkValue; number: number }): Reply<unknown> {
    if (path.startsWith('calls')) return { ok: true, data: { call: grants } };
    if (path.endsWith('/draft')) {
      if ((this.view.work?.draft[field]?.number ?? 0) !== number) return { ok: false, error: 'draft_changed' };
      this.put(field, value);
    }
    return { ok: true, data: this.view };
  }
}

/** Loads the page: what was kept on the device is all that is left of the page before. */
const load = (server: CallServer) => new Taker({ slug: 'cup', ask: server.ask, languageNow: () => 'tg' });
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a work that is written on a phone', () => {
  it('[WK5] loses nothing while there is no network, nor with a closed tab', async () => {
    const server = new CallServer();
    const before = load(server);
    await before.refresh();
    server.isLost = true;
    before.write('title', 'Ручей');
    before.write('title', 'Река');
    await settle();
    const after = load(server);
    expect(after.draftOf('title')).toBe('Река');
    server.isLost = false;
    await after.refresh();
    after.sendWriting();
    await after.settled();
    expect(server.view.work?.draft['title']).toMatchObject({ value: 'Река', number: 1 });
    expect(after.writing.getState()).toEqual({ waiting: {}, beside: {}, refused: null });
  });

  it('[WK5] of two who write one field both texts stay until somebody chooses', async () => {
    const server = new CallServer();
    const page = load(server);
    await page.refresh();
    server.put('title', 'Озеро');
    page.write('title', 'Река');
    await page.settled();
    expect([page.draftOf('title'), page.writing.getState().beside]).toEqual(['Озеро', { title: 'Река' }]);
    page.settle('title', true);
    await page.settled();
    expect(server.view.work?.draft['title']).toMatchObject({ value: 'Река', number: 2 });
    expect(page.writing.getState().beside).toEqual({});
  });
});
