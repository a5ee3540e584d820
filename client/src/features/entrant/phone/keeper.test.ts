import { emptyRecord, type RecordPart } from '@tabarman/shared/entrant/record.ts';
import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreedOf, recordOf } from './keeper.ts';
import { Registrant } from './registrant.ts';

const silence = { ok: false, error: 'try_again' } as const;

/** What the server of a season answers, over a network that a test takes away. */
class SeasonServer {
  view: RegisteringView = { state: 'open', record: emptyRecord, agreed: [], checks: [], canSendCode: false, missing: [], reasons: [], account: 'none', pass: 'ABCDEFGH', passLink: '/desk', team: null };
  isLost = false;
  readonly keys = new Set<string>();
  readonly asked: string[] = [];

  readonly ask = async <T>(path: string, body?: object): Promise<Reply<T>> => {
    this.asked.push(path);
    return (this.isLost ? silence : this.#answer(path, (body ?? {}) as { key: string; part: RecordPart; consent: string; version: number })) as Reply<T>;
  };

  #answer(path: string, { key, part, consent, version }: { key: string; part: RecordPart; consent: string; version: number }): Reply<unknown> {
    if (path.startsWith('seasons')) return { ok: true, data: { season } };
    if (path === 'registering/cup') this.keys.add(key);
    if (!this.keys.has(key)) return { ok: false, error: 'entrant_not_found' };
    if (path.endsWith('/record')) this.view = { ...this.view, record: { ...this.view.record, ...part } as RegisteringView['record'] };
    if (path.endsWith('/consents')) this.view = { ...this.view, agreed: [{ consent, version }] };
    return { ok: true, data: this.view };
  }
}

/** Loads the page: what was kept on the device is all that is left of the page before. */
const load = (server: SeasonServer) => new Registrant({ slug: 'cup', ask: server.ask, languageNow: () => 'ky' });
const kept = (page: Registrant) => page.state.getState().kept;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('somebody who registers on a phone', () => {
  it('[EN11] loses nothing while there is no network, nor with a closed tab', async () => {
    const server = new SeasonServer();
    const before = load(server);
    await before.refresh();
    expect(kept(before).view).toBeNull();
    await before.begin();
    server.isLost = true;
    before.tell({ name: 'Айгүл Асанова' });
    before.agree('results', { version: 1, isGiven: true });
    before.tell({ year: 2, name: 'Айгүл Осмонова' });
    await settle();
    expect(before.state.getState().isAway).toBe(true);
    expect(recordOf(kept(before))).toMatchObject({ name: 'Айгүл Осмонова', year: 2 });

    const after = load(server);
    expect(recordOf(kept(after))).toMatchObject({ name: 'Айгүл Осмонова', year: 2 });
    expect(agreedOf(kept(after))).toEqual([{ consent: 'results', version: 1 }]);
    server.isLost = false;
    await after.refresh();
    await settle();
    expect(server.view).toMatchObject({ record: { name: 'Айгүл Осмонова', year: 2 }, agreed: [{ consent: 'results', version: 1 }] });
    expect(kept(after)).toMatchObject({ part: {}, consents: {} });
  });

  it('[EN11] sends again by itself once the network is back', async () => {
    const server = new SeasonServer();
    const page = load(server);
    await page.begin();
    server.isLost = true;
    page.tell({ faculty: 'Право' });
    await vi.advanceTimersByTimeAsync(60_000);
    server.isLost = false;
    await vi.advanceTimersByTimeAsync(8_000);
    expect(server.view.record.faculty).toBe('Право');
    expect(page.state.getState().isAway).toBe(false);
  });

  it('[EN11] goes on with the key that a link brings, and begins anew for another person', async () => {
    const server = new SeasonServer();
    const here = load(server);
    await here.begin();
    const { key } = here;
    here.another();
    expect([here.key === key, kept(here).view]).toEqual([false, null]);
    here.arrive(`#me=${key}`);
    await here.refresh();
    expect(here.key).toBe(key);
    expect(kept(here).view).not.toBeNull();
    here.arrive('#me=short');
    here.arrive('#team=ABCD-EFGH');
    expect([here.key, kept(here).invitation]).toEqual([key, 'ABCD-EFGH']);
  });
});
