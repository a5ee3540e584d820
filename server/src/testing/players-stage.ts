import type { DisputesView } from '@tabarman/shared/protocol/contract/disputes.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { ManualClock } from '../adapters/manual-clock.ts';
import { publishSeason, Registrant } from '../features/entrant/registrant.fixture.ts';
import { LiveHall } from './live-hall.ts';
import { type Answer, request } from './request.ts';
import type { TestServer } from './start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const [national, final] = sample.stages as [Season['stages'][0], Season['stages'][0]];
/** Single players, one game in the stage `national`, one seat in the final and two in reserve. */
const season: Season = {
  ...sample, parts: { kind: 'players' },
  stages: [{
    ...national, games: [national.games[0]!],
    qualification: { seats: [{ id: 'best', kind: 'top', per: 'all', take: 1 }], caps: [], leastPoints: null, reserves: { per: 'all', take: 2 }, confirmHours: 24 },
  }, final],
};
const typed = (id: string, accept: string): DraftQuestion => ({
  id, prompt: { ru: `Вопрос ${id}` }, limitMs: 20_000, points: 1_000, explanation: { ru: 'Потому.' }, source: null, notes: null, tags: [], marks: {},
  ask: { kind: 'text' }, right: { kind: 'text', accept: { ru: [accept] }, reject: {}, place: false },
});
/** What they type to both questions; the first has both right, the second one. */
const answers = { Сомон: ['Рудаки', 'Бухара'], Памир: ['Рудаки', 'Самарканд'], Хисор: ['Хайям', 'Мерв'] } as const;
export type PlayerName = keyof typeof answers;
const names = Object.keys(answers) as PlayerName[];

export interface PlayersStage {
  readonly seasonId: string;
  readonly slug: string;
  /** As the first organiser, unless another one's token is given. */
  ask(endpoint: string, body?: unknown, token?: string): Promise<Answer>;
  /** The path of something of the stage. */
  stage(path: string): string;
  player(name: PlayerName): Registrant;
  /** Two juries decline every disputed answer, and the one appeal for these reasons. */
  declineAppeal(reasons: string): Promise<void>;
  /** The results of the stage as they are now, checked by a second person. */
  release(): Promise<void>;
}

/** Three people register by their phones and play; appeals are still taken. `meanwhile` happens while entries are open. */
export async function playPlayers(server: TestServer, clock: ManualClock, meanwhile: (slug: string) => Promise<void> = async () => undefined): Promise<PlayersStage> {
  const leader = await server.claim();
  const ask = (endpoint: string, body?: unknown, token = leader.token) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
  const done = async (asked: Promise<Answer>) => {
    const answer = await asked;
    if (answer.status >= 300) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  async function invite(name: string) {
    const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
    const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name } })).body as { token: string };
    return { id: ((await ask('GET /session', undefined, token)).body as { id: string }).id, token };
  }
  const { token: second } = await invite('Рустам');
  const { id: questId } = (await ask('POST /quests', { title: 'Поэты', language: 'ru', languages: [] })).body as { id: string };
  const { draft } = (await ask(`GET /quests/${questId}/draft`)).body as { draft: { rounds: { id: string }[] } };
  await done(ask(`POST /quests/${questId}/edits`, { base: 0, edits: [typed('poet', 'Рудаки'), typed('city', 'Бухара')].map((question) => ({ do: 'addQuestion', round: draft.rounds[0]!.id, before: null, question })) }));
  const { id: seasonId, slug } = await publishSeason(server, leader.token, season);
  const players = new Map<PlayerName, Registrant>();
  for (const [i, name] of names.entries()) {
    const player = new Registrant(server, slug, `player-${i}`);
    await player.tell({ contact: `player-${i}@example.org`, name: `${name} Рустамов` });
    await done(player.ask('POST /team', { name }));
    await done(player.ask('POST /team/entry'));
    players.set(name, player);
  }
  await meanwhile(slug);
  await clock.advance(21 * DAY_MS);
  const hall = await LiveHall.open({ url: server.url, clock, leader }, { questId });
  for (const name of names) await hall.join(name, 'ru');
  await done(ask(`POST /seasons/${seasonId}/games`, { gameId: hall.gameId, stage: 'national', stageGame: 'first', venue: 'Душанбе' }));
  while (await hall.playNext((name, index) => ({ text: answers[name as PlayerName][index]! })));
  await hall.finish();
  const stage = (path: string) => `/seasons/${seasonId}/stages/national${path}`;
  return {
    seasonId, slug, ask, stage, player: (name) => players.get(name)!,
    async declineAppeal(reasons) {
      const [game, jury] = [await invite('Судья'), await invite('Арбитр')];
      await done(ask(`PUT ${stage(`/jurors/${game.id}`)}`, { jury: 'game' }));
      await done(ask(`PUT ${stage(`/jurors/${jury.id}`)}`, { jury: 'appeal' }));
      const { disputes, appeals: [appeal] } = (await done(ask(`GET ${stage('/disputes')}`))).body as DisputesView;
      const groups = disputes.map(({ stageGame, question, language, group }) => ({ stageGame, question, language, group }));
      await done(ask(`POST ${stage('/rulings')}`, { groups, isAccepted: false, comment: 'wrong' }, game.token));
      await done(ask(`PUT ${stage(`/appeals/${appeal?.id}`)}`, { isAccepted: false, reasons: { ru: reasons } }, jury.token));
    },
    async release() {
      const { hash } = ((await done(ask(`POST ${stage('/results')}`))).body as { results: { hash: string }[] }).results[0]!;
      await done(ask(`PUT ${stage('/results/check')}`, { hash }, second));
      await done(ask(`PUT ${stage('/results/release')}`, { hash, reason: { ru: 'Изменилось' } }));
    },
  };
}
