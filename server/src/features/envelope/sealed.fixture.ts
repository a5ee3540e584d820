import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { request } from '../../testing/request.ts';
import type { TestServer } from '../../testing/start-test-server.ts';

/** Stands in every text of the quest but its title, and nowhere else. */
export const SECRET = 'qizilqumxazinasi';

export const question = (id: string, secret = SECRET): Edit => ({
  do: 'addQuestion', round: 'r1', before: null,
  question: {
    id, prompt: { en: `Which one is ${secret}?` }, limitMs: 20_000, points: 1_000, explanation: { en: `Because ${secret}.` }, source: { note: `${secret} atlas`, url: null }, notes: `say ${secret}`,
    tags: [secret], marks: {},
    ask: { kind: 'single', options: [{ id: 'a', text: { en: `${secret} one` } }, { id: 'b', text: { en: `${secret} two` } }] }, right: { kind: 'single', right: 'a' },
  } satisfies DraftQuestion,
});

/** Every file of the data folder that holds a text. */
export function filesWith(server: TestServer, text: string): string[] {
  const files = readdirSync(server.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(server.dataDir, name)).isFile());
  return files.filter((name) => readFileSync(path.join(server.dataDir, name)).includes(text));
}

export interface Organiser {
  readonly token: string;
  readonly id: string;
  /** A request that is not refused. */
  readonly ask: (endpoint: string, body?: unknown) => Promise<unknown>;
  /** The code of what is refused. */
  readonly refusal: (endpoint: string, body?: unknown) => Promise<string | undefined>;
}

export async function organiser(server: TestServer, token: string): Promise<Organiser> {
  const answer = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
  async function ask(endpoint: string, body?: unknown): Promise<unknown> {
    const { code, body: data } = await answer(endpoint, body);
    if (code !== undefined) throw new Error(`${endpoint}: ${JSON.stringify(data)}`);
    return data;
  }
  const { id } = (await ask('GET /session')) as { id: string };
  return { token, id, ask, refusal: async (endpoint, body) => (await answer(endpoint, body)).code };
}

/** A quest that says the secret wherever something can be said. */
export async function writeQuest({ ask }: Organiser): Promise<string> {
  const { id } = (await ask('POST /quests', { title: 'Rivers', language: 'en', languages: ['en'] })) as { id: string };
  await ask(`POST /quests/${id}/edits`, {
    base: 0, edits: [
      question('q1'), question('q2'),
      { do: 'setText', at: { of: 'description' }, language: 'en', text: `About ${SECRET}`, was: null },
      { do: 'setText', at: { of: 'round', round: 'r1' }, language: 'en', text: `Round of ${SECRET}`, was: null },
    ],
  });
  await ask(`POST /quests/${id}/versions`, { name: `Before ${SECRET}` });
  await ask(`POST /quests/${id}/comments`, { unit: 'q1', text: `Is ${SECRET} right?` });
  return id;
}
