import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlayersPage } from './open-desk.ts';
import { usePlayers } from './use-players.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const page = (found: number): PlayersPage => ({ players: [], found });

it('asks again when there is news, at most once a second, and never misses the last of it', async () => {
  let asked = 0;
  const find = async () => page((asked += 1));
  const { result, rerender } = renderHook(({ news }) => usePlayers(find, { search: '', offset: 0, news }), { initialProps: { news: 0 } });
  await pass(0);
  expect(result.current?.found).toBe(1);
  for (let news = 1; news <= 20; news += 1) {
    rerender({ news });
    await pass(200);
  }
  expect(asked).toBe(1 + 4);
  await pass(1_000);
  expect(asked).toBe(1 + 4);
  rerender({ news: 21 });
  await pass(1_000);
  expect(asked).toBe(1 + 5);
});

it('does not ask without news', async () => {
  const find = vi.fn<() => Promise<PlayersPage>>().mockResolvedValue(page(1));
  renderHook(() => usePlayers(find, { search: '', offset: 0, news: 'the same' }));
  await pass(60_000);
  expect(find).toHaveBeenCalledTimes(1);
});

it('shows what was searched for last, whichever answer comes first', async () => {
  const waiting: ((found: PlayersPage) => void)[] = [];
  const find = () => new Promise<PlayersPage>((resolve) => waiting.push(resolve));
  const { result, rerender } = renderHook(({ search }) => usePlayers(find, { search, offset: 0, news: 0 }), { initialProps: { search: '' } });
  await pass(1_000);
  rerender({ search: 'ай' });
  await pass(1_000);
  waiting[1]?.(page(2));
  await pass(0);
  waiting[0]?.(page(41));
  await pass(0);
  expect(result.current?.found).toBe(2);
});

it('keeps the page it has when it could not ask', async () => {
  const answers = [page(3), null];
  const find = async () => answers.shift() ?? null;
  const { result, rerender } = renderHook(({ news }) => usePlayers(find, { search: '', offset: 0, news }), { initialProps: { news: 0 } });
  await pass(0);
  rerender({ news: 1 });
  await pass(2_000);
  expect(result.current?.found).toBe(3);
});
