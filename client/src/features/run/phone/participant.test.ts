import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { givenAnswers } from './given.ts';
import { openParticipant, type Participant } from './participant.ts';
import { RunServer } from './run-server.fixture.ts';

const right = samples.single.rightChoice;
const wrong = samples.single.wrongChoice;
const beginning = { name: null, group: null, personal: null };

/** Loads the page: what was kept on the device is all that is left of the page before. */
const load = ({ code, ask }: RunServer) => openParticipant({ code, ask, languageNow: () => 'ky' });
const statesOf = ({ state }: Participant) => givenAnswers(state.getState()).map((given) => given.state);
const settle = () => vi.advanceTimersByTimeAsync(0);

async function begun(server = new RunServer()): Promise<{ server: RunServer; page: Participant }> {
  const page = load(server);
  await page.refresh();
  await page.begin(beginning);
  return { server, page };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a participant', () => {
  it('[SP12] is told that an answer is kept, and then that it was received', async () => {
    const { server, page } = await begun();
    page.answer(0, right, 3_000);
    expect(statesOf(page)[0]).toBe('sending');
    await settle();
    expect(statesOf(page)[0]).toBe('saved');
    expect(server.stored[0]).toEqual(right);
    expect(page.state.getState().kept.answers).toEqual([]);
  });

  it('[SP12] loses nothing while there is no network: all is sent in its order once it is back', async () => {
    const { server, page } = await begun();
    server.lost = 'request';
    page.answer(0, right, null);
    page.answer(1, samples.multi.rightChoice, null);
    page.handIn();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(statesOf(page).slice(0, 2)).toEqual(['sending', 'sending']);
    expect(page.state.getState().isAway).toBe(true);

    server.lost = 'nothing';
    await vi.advanceTimersByTimeAsync(8_000);
    expect(server.stored.slice(0, 2)).toEqual([right, samples.multi.rightChoice]);
    expect(server.attempt?.finishedAt).not.toBeNull();
    expect(page.state.getState()).toMatchObject({ isAway: false, kept: { answers: [], handIn: null } });
  });

  it('[SP12] loses nothing with a closed tab', async () => {
    const { server, page } = await begun();
    server.lost = 'request';
    page.answer(0, right, null);
    await settle();

    const again = load(server);
    await again.refresh();
    expect(again.state.getState().run?.title).toBe('title ky');
    expect(statesOf(again)[0]).toBe('sending');
    server.lost = 'nothing';
    await again.refresh();
    await settle();
    expect(server.stored[0]).toEqual(right);
    expect(statesOf(again)[0]).toBe('saved');
  });

  it('[SP12] [SP3] sends an answer under one id, and a lost reply stores it once', async () => {
    const { server, page } = await begun();
    server.lost = 'reply';
    page.answer(0, right, null);
    await vi.advanceTimersByTimeAsync(5_000);
    server.lost = 'nothing';
    await vi.advanceTimersByTimeAsync(8_000);
    const ids = server.asked.filter(({ path }) => path.endsWith('answers')).map(({ body }) => body?.['answerId']);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(server.attempt?.answers).toHaveLength(1);
  });

  it('[SP12] is told what was not taken, and goes on with the rest', async () => {
    const { server, page } = await begun();
    server.attempt = server.attempt && { ...server.attempt, finishedAt: server.now };
    page.answer(0, right, null);
    await settle();
    expect(statesOf(page)[0]).toBe('notSaved');
    expect(page.state.getState().refused.get(0)).toBe('answer_too_late');
    expect(page.state.getState().kept.answers).toEqual([]);
  });

  it('[SP3] changes an answer where that is possible: the newest stands', async () => {
    const server = new RunServer();
    server.run = { ...server.run, settings: { ...server.run.settings, canGoBack: true } };
    const { page } = await begun(server);
    page.answer(0, right, null);
    page.answer(0, wrong, null);
    await settle();
    expect(server.stored[0]).toEqual(wrong);
  });

  it('[SP12] begins anew where the server knows this device no more', async () => {
    const { server, page } = await begun();
    const { secret } = page.state.getState().kept;
    server.attempt = null;
    await page.refresh();
    expect(page.state.getState().kept).toMatchObject({ taking: null, answers: [] });
    expect(page.state.getState().kept.secret).not.toBe(secret);
  });
});
