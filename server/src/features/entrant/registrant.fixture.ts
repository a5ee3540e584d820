import { aida } from '@tabarman/shared/entrant/entrant.fixture.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { type Answer, request } from '../../testing/request.ts';
import type { TestServer } from '../../testing/start-test-server.ts';

/** A phone that registers over HTTP, with a key of its own. */
export class Registrant {
  readonly key: string;
  readonly #server: Pick<TestServer, 'url'>;
  readonly #slug: string;

  constructor(server: Pick<TestServer, 'url'>, slug: string, key: string) {
    this.#server = server;
    this.#slug = slug;
    this.key = key.padEnd(32, '.');
  }

  ask(endpoint: string, body: object = {}, token?: string): Promise<Answer> {
    const [method = '', path = ''] = endpoint.split(' ');
    return request(this.#server, `${method} /registering/${this.#slug}${path}`, { body: { key: this.key, ...body }, ...(token === undefined ? {} : { token }) });
  }

  async state(): Promise<RegisteringView> {
    return (await this.ask('POST /state')).body as RegisteringView;
  }

  /** Begins and tells everything, as the season of the fixture asks for it. */
  async tell(part: Partial<EntrantRecord> = {}, invitation?: string): Promise<RegisteringView> {
    await this.ask('POST ', { language: 'ky', agreed: 1, ...(invitation === undefined ? {} : { invitation }) });
    for (const [field, value] of Object.entries({ ...aida, contact: `${this.key.replaceAll('.', '')}@example.org`, ...part })) await this.ask('PUT /record', { part: { [field]: value } });
    await this.ask('PUT /consents', { language: 'ky', consent: 'results', version: 1, isGiven: true });
    return this.state();
  }
}

/** A season that is public. */
export async function publishSeason(server: TestServer, token: string, season: Season = sample): Promise<{ readonly id: string; readonly slug: string }> {
  const made = (await request(server, 'POST /seasons', { token, body: { title: 'Табарман', language: 'ru' } })).body as { id: string; slug: string };
  await request(server, `PUT /seasons/${made.id}`, { token, body: { number: 0, season } });
  const published = await request(server, `POST /seasons/${made.id}/versions`, { token, body: {} });
  if (published.code !== undefined) throw new Error(published.code);
  return made;
}
