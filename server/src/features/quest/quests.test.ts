import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { Draft, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR_MS = 60 * 60_000;
const clock = manualClock(Date.now());
let server: TestServer;
let aigul: string;
let rustam: string;
let id: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  aigul = (await server.claim()).token;
  const claimed = await request(server, 'POST /session/claim', { body: { link: await makeOrganiserLink(server), name: 'Рустам' } });
  rustam = (claimed.body as { token: string }).token;
});
afterAll(() => server.stop());
beforeEach(async () => {
  id = ((await ask('POST /quests', { title: 'Rivers', language: 'en', languages: ['uz', 'ru'] })) as { id: string }).id;
});

/** A request that is not refused. */
async function ask(endpoint: string, body?: unknown, token = aigul): Promise<unknown> {
  const answer = await request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
  if (answer.code !== undefined) throw new Error(`${endpoint}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

interface Saved {
  number: number;
  entries: { number: number; by: string; edit: Edit }[];
  refused: { refusal: string }[];
}
const edit = (base: number, edits: Edit[], token = aigul) => ask(`POST /quests/${id}/edits`, { base, edits }, token) as Promise<Saved>;
const draft = async () => (await ask(`GET /quests/${id}/draft`)) as { draft: Draft; number: number; others: { name: string }[] };
const title = (language: 'en' | 'uz', text: string, was: string | null): Edit => ({ do: 'setText', at: { of: 'title' }, language, text, was });
const add = (question: string): Edit => ({
  do: 'addQuestion', round: 'r1', before: null,
  question: {
    id: question, prompt: { en: 'Which one?' }, limitMs: 20_000, points: 1_000, explanation: { en: 'Because.' }, source: null, notes: null, tags: [], marks: {},
    ask: { kind: 'single', options: [{ id: 'a', text: { en: 'Naryn' } }, { id: 'b', text: { en: 'Vakhsh' } }] }, right: { kind: 'single', right: 'a' },
  } satisfies DraftQuestion,
});

describe('a quest', () => {
  it('[Q5] is written by two people at once, and neither loses anything', async () => {
    await edit(0, [title('uz', 'Daryolar', null)]);
    const mine = await edit(0, [title('en', 'Great rivers', 'Rivers'), title('uz', 'Soylar', null)], rustam);
    expect(mine.refused).toMatchObject([{ refusal: 'changed' }]);
    expect(mine.entries.map(({ by, edit: { do: what } }) => [by, what])).toEqual([['Айгүл', 'setText'], ['Рустам', 'setText']]);
    expect((await draft()).draft.title).toEqual({ en: 'Great rivers', uz: 'Daryolar' });
  });

  it('[Q5] takes a hundred edits that come at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => edit(0, [add(`q${i}`)], i % 2 ? aigul : rustam).catch(() => null)));
    const questions = (await draft()).draft.rounds[0]?.questions ?? [];
    // Who was told that it failed may try again; who was told that it is done, has it.
    expect(questions).toHaveLength(all.filter((saved) => saved !== null).length);
  });

  it('[Q11] tells who else has it open', async () => {
    await ask(`GET /quests/${id}/edits?after=0`, undefined, rustam);
    expect((await draft()).others).toEqual([{ id: expect.any(String) as string, name: 'Рустам' }]);
    await clock.advance(16_000);
    expect((await draft()).others).toEqual([]);
  });

  it('[Q9] makes a game of what is written, and says when that is not enough', async () => {
    const game = { questId: id, projectorLanguages: ['en'] };
    expect((await request(server, 'POST /games', { token: aigul, body: game })).code).toBe('quest_incomplete');
    await edit(0, [add('q1')]);
    const { id: gameId } = (await ask('POST /games', game)) as { id: string };
    await edit(1, [{ do: 'removeQuestion', question: 'q1' }]);
    const desk = (await ask(`GET /games/${gameId}`)) as { view: { questions: number } };
    expect(desk.view.questions).toBe(1);
  });

  it('[Q10] keeps versions by itself and by hand, and goes back to them', async () => {
    await edit(0, [title('uz', 'Daryolar', null)]);
    await edit(1, [title('uz', 'Soylar', 'Daryolar')]);
    await clock.advance(HOUR_MS + 1);
    await edit(2, [title('uz', 'Koʻllar', 'Soylar')]);
    await ask(`POST /quests/${id}/versions`, { name: 'Before the final' });
    const versions = (await ask(`GET /quests/${id}/versions`)) as { id: string; number: number; name: string | null }[];
    expect(versions.map(({ number, name }) => [number, name])).toEqual([[3, 'Before the final'], [2, null], [0, null]]);

    const back = (await ask(`POST /quests/${id}/versions/${versions[1]?.id}/restore`)) as { draft: Draft; number: number };
    expect([back.draft.title['uz'], back.number]).toEqual(['Soylar', 4]);
    const kept = (await ask(`GET /quests/${id}/versions`)) as { number: number; name: string | null }[];
    expect(kept.map(({ number }) => number)).toContain(3);
    expect(kept).toHaveLength(4);
  });

  it('[Q10] keeps what a game was made of, once', async () => {
    await edit(0, [add('q1')]);
    const numbers = async () => ((await ask(`GET /quests/${id}/versions`)) as { number: number }[]).map(({ number }) => number);
    for (const projectorLanguages of [['en'], ['ru']]) await ask('POST /games', { questId: id, projectorLanguages });
    expect(await numbers()).toEqual([1, 0]);
  });

  it('[Q12] is put away and comes back', async () => {
    await ask(`PUT /quests/${id}/archive`, { isArchived: true });
    const listed = async () => ((await ask('GET /quests')) as { id: string; isArchived: boolean }[]).find((quest) => quest.id === id)?.isArchived;
    expect(await listed()).toBe(true);
    await ask(`PUT /quests/${id}/archive`, { isArchived: false });
    expect(await listed()).toBe(false);
  });

  it('[Q8] is copied with everything in it', async () => {
    await edit(0, [add('q1')]);
    const copy = (await ask(`POST /quests/${id}/copy`)) as { id: string };
    expect(((await ask(`GET /quests/${copy.id}/draft`)) as { draft: Draft }).draft).toEqual((await draft()).draft);
  });

  it('is talked about, question by question', async () => {
    await ask(`POST /quests/${id}/comments`, { unit: null, text: 'Who checks the Uzbek?' });
    const [comment] = (await ask(`GET /quests/${id}/comments`)) as { id: string; by: string; isResolved: boolean }[];
    expect(comment).toMatchObject({ by: 'Айгүл', isResolved: false });
    expect(await ask(`PUT /quests/${id}/comments/${comment?.id}`, { isResolved: true })).toMatchObject([{ isResolved: true }]);
    expect((await request(server, `PUT /quests/${id}/comments/nothing`, { token: aigul, body: { isResolved: true } })).code).toBe('not_found');
  });
});
