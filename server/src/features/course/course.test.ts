import type { CourseView } from '@tabarman/shared/protocol/contract/course.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { type PlayerName, type PlayersStage, playPlayers } from '../../testing/players-stage.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { Registrant } from '../entrant/registrant.fixture.ts';

const HOUR_MS = 60 * 60_000;
const clock = manualClock(sample.entries.opensAt! + HOUR_MS);
let server: TestServer;
let stage: PlayersStage;
let onlooker: Registrant;

const course = async (name: PlayerName, language = 'ru') => (await stage.player(name).ask('POST /course', { language })).body as CourseView;
const appeal = (name: PlayerName, question: string, kind: 'accept' | 'remove') => stage.player(name).ask('POST /course/national/appeals', { language: 'ru', stageGame: 'first', question, kind, grounds: 'Так писали и раньше.', sources: '' });

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  stage = await playPlayers(server, clock, async (slug) => {
    onlooker = new Registrant(server, slug, 'onlooker');
    await onlooker.tell({ name: 'Лола Каримова', contact: 'lola@example.org' });
  });
});
afterAll(() => server.stop());

describe('the own entry in a season', () => {
  it('[CO1] before results are released there is what was asked and typed, and no place', async () => {
    const { team, isCaptain, stages } = await course('Памир');
    expect({ team, isCaptain }).toEqual({ team: 'Памир', isCaptain: true });
    expect(stages).toHaveLength(1);
    expect(stages[0]).toMatchObject({ stage: 'national', result: null, seat: null, certificates: [] });
    expect(stages[0]!.appeals.questions.map(({ question, number, answer }) => [question, number, answer])).toEqual([['poet', 1, 'Рудаки'], ['city', 2, 'Самарканд']]);
  });

  it('[CO1] who is in no entry has none, and a foreign key opens nothing', async () => {
    expect((await onlooker.ask('POST /course', { language: 'ru' })).body).toBeNull();
    expect((await new Registrant(server, stage.slug, 'nobody').ask('POST /course', { language: 'ru' })).code).toBe('entrant_not_found');
    expect((await onlooker.ask('PUT /course/national/seat', { language: 'ru', isConfirmed: true })).code).toBe('not_found');
  });

  it('[CO3] an entry appeals for its own answer once, within the time, and reads the decision with its reasons', async () => {
    expect((await appeal('Сомон', 'poet', 'accept')).code).toBe('appeal_answer_counts');
    expect((await appeal('Памир', 'city', 'accept')).status).toBe(201);
    expect((await appeal('Памир', 'city', 'accept')).code).toBe('appeal_twice');
    expect((await course('Хисор')).stages[0]!.appeals.made).toEqual([]);
    await stage.declineAppeal('Он жил в Бухаре.');
    expect((await course('Памир')).stages[0]!.appeals.made).toMatchObject([{ question: 'city', number: 2, kind: 'accept', state: 'declined', reasons: { ru: 'Он жил в Бухаре.' } }]);
    await clock.advance(49 * HOUR_MS);
    expect((await appeal('Хисор', 'city', 'remove')).code).toBe('appeals_over');
  });

  it('[CO1] [CO2] released results tell the place, and who has a seat confirms it or gives it up', async () => {
    await stage.release();
    const { stages: [shown] } = await course('Сомон', 'en');
    expect(shown).toMatchObject({ result: { number: 1, from: 1, to: 1, of: 3, right: 2, verdict: 'goes on' }, seat: { state: 'offered' } });
    expect((await course('Памир', 'en')).stages[0]).toMatchObject({ result: { from: 2, verdict: 'reserve 1' }, seat: null });
    expect((await stage.player('Памир').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: true })).code).toBe('seat_gone');
    const confirmed = await stage.player('Сомон').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: true });
    expect((confirmed.body as CourseView).stages[0]!.seat?.state).toBe('confirmed');
    await clock.advance(HOUR_MS);
    expect(((await stage.player('Сомон').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: false })).body as CourseView).stages[0]!.seat?.state).toBe('declined');
    expect((await course('Памир')).stages[0]!.seat?.state).toBe('offered');
  });

  it('[CO4] certificates are there once they are issued, for their own entry alone', async () => {
    expect((await course('Сомон')).stages[0]!.certificates).toEqual([]);
    expect((await stage.ask(`POST ${stage.stage('/certificates')}`, { places: 1 })).status).toBe(201);
    expect((await course('Сомон')).stages[0]!.certificates.map(({ kind }) => kind)).toContain('place');
    const certificate = (name: PlayerName, kind: string) => fetch(`${server.url}/api/v1/registering/${stage.slug}/course/national/certificate`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: stage.player(name).key, language: 'tg', kind, board: 'all' }),
    });
    const sheet = await certificate('Сомон', 'place');
    expect(sheet.headers.get('content-type')).toContain('application/pdf');
    expect(Buffer.from(await sheet.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await certificate('Хисор', 'place')).status).toBe(404);
  });
});
