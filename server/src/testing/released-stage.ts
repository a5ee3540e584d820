import type { EntryFacts } from '@tabarman/shared/season/entry.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { Phone } from './phone.ts';
import { request } from './request.ts';
import type { TestServer } from './start-test-server.ts';

const look = { pattern: 3, colour: 2 };

export interface PlayedStage {
  readonly id: string;
  readonly slug: string;
  /** Of two admins: what one made the other checks. */
  readonly token: string;
  readonly second: string;
  ask(endpoint: string, body?: unknown, by?: string): ReturnType<typeof request>;
  entries(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  draft(): Promise<void>;
  check(): Promise<void>;
  release(reason?: string): Promise<void>;
}

/** Its results are final when it is over. */
const withoutAppeals: Season = { ...season, stages: season.stages.map((stage) => ({ ...stage, appealsHours: 0 })) };

/** Enters who takes part, and tells their names; the first of them is the best. */
type Enter = (season: { readonly id: string; readonly slug: string }, ask: PlayedStage['ask']) => Promise<readonly string[]>;

/** A published season of which one game of the stage `national` was played to its end by all of these entries, in a hall of real sockets. */
export async function playStage(server: Pick<TestServer, 'url' | 'claim'>, entries: readonly EntryFacts[] | Enter, given: Season = withoutAppeals): Promise<PlayedStage> {
  const { token, cookie } = await server.claim();
  const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
  const { link } = (await ask('POST /people/invitations', { role: 'admin', scope: { countries: [], languages: [] } })).body as { link: string };
  const { token: second } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string };
  const { id, slug } = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string; slug: string };
  await ask(`PUT /seasons/${id}`, { number: 0, season: given });
  await ask(`POST /seasons/${id}/versions`, {});
  if (typeof entries !== 'function') await ask(`POST /seasons/${id}/entries`, { entries });
  const names = typeof entries === 'function' ? await entries({ id, slug }, ask) : entries.map(({ name }) => name);
  await playToTheEnd(server, { ask, cookie, id, names });
  const results = `/seasons/${id}/stages/national/results`;
  const newest = async () => ((await ask(`GET ${results}`)).body as { results: { hash: string }[] }).results[0]?.hash;
  const done = async (asked: ReturnType<typeof ask>) => {
    const { code } = await asked;
    if (code !== undefined) throw new Error(code);
  };
  return {
    id, slug, token, second, ask,
    entries: async () => (await ask(`GET /seasons/${id}/entries`)).body as { id: string; name: string }[],
    draft: () => done(ask(`POST ${results}`)),
    check: async () => done(ask(`PUT ${results}/check`, { hash: await newest() }, second)),
    release: async (reason) => done(ask(`PUT ${results}/release`, { hash: await newest(), ...(reason === undefined ? {} : { reason: { ru: reason } }) })),
  };
}

interface Hall {
  readonly ask: PlayedStage['ask'];
  readonly cookie: string;
  readonly id: string;
  readonly names: readonly string[];
}

/** The first entry answers right, the others wrong. */
async function playToTheEnd(server: Pick<TestServer, 'url'>, { ask, cookie, id, names }: Hall): Promise<void> {
  const [quest] = (await ask('GET /quests')).body as { id: string }[];
  const game = (await ask('POST /games', { questId: quest?.id, projectorLanguages: ['ky'] })).body as { id: string; pin: string };
  const host = await Phone.connect(server.url, { cookie });
  await host.ask('desk:open', { gameId: game.id, device: 'desk-of-the-host-1', language: 'en' });
  const phones: Phone[] = [];
  for (const name of names) {
    const phone = await Phone.connect(server.url);
    phones.push(phone);
    const joined = await phone.ask('game:join', { pin: game.pin, secret: Buffer.from(`secret of ${name}`.padEnd(16)).toString('base64url').slice(0, 64), name, look, language: 'ky' });
    if (!joined.ok) throw new Error(`${name}: ${joined.error}`);
  }
  const [counted] = (await ask(`POST /seasons/${id}/games`, { gameId: game.id, stage: 'national', stageGame: 'first', venue: 'Osh' })).body as { seats: { number: number; entryId: string | null }[] }[];
  // By hand, so that a seat stays an entry's own when the entry has another name.
  await ask(`PUT /seasons/${id}/games/${game.id}/seats`, { seats: counted?.seats.filter(({ entryId }) => entryId !== null).map(({ number, entryId }) => ({ number, entryId })) });
  const press = async (what: 'advance' | 'endGame') => {
    const { view } = await host.hear('desk:view');
    const reply = await host.ask('desk:command', { command: { do: what, step: view.step } });
    if (!reply.ok) throw new Error(reply.error);
  };
  await host.ask('desk:command', { command: { do: 'advance', step: 0 } });
  await host.hear('desk:view', ({ view }) => view.phase.name === 'round');
  await press('advance');
  const { key } = (await ask(`GET /quests/${quest?.id}`)).body as { key: Record<string, { right: { right: string } }> };
  const right = Object.values(key)[0]?.right.right ?? 'a';
  for (const [i, phone] of phones.entries()) {
    await phone.answerOnceOpen({ index: 0, answerId: `answer-${i}`, choice: { option: i === 0 ? right : right === 'a' ? 'b' : 'a' } });
  }
  await host.hear('desk:view', ({ view }) => view.phase.name === 'reveal');
  await press('endGame');
  await host.hear('desk:view', ({ view }) => view.phase.name === 'finished' || view.phase.name === 'podium');
  const { view } = await host.hear('desk:view');
  if (view.phase.name !== 'finished') await press('endGame');
  await host.hear('desk:view', ({ view: now }) => now.phase.name === 'finished');
  for (const device of [host, ...phones]) device.leave();
}
