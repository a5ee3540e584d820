import type { RowView } from '@tabarman/shared/game/views.ts';
import type { Preset } from '@tabarman/shared/game/scoring.ts';
import type { QuestContent, QuestKey } from '@tabarman/shared/quest/schema.ts';
import { sleep } from './figures.ts';

const NOT_YET = 409;
const AGAIN_MS = 100;

interface Quest {
  readonly id: string;
  readonly slug: string;
  readonly content: QuestContent;
  readonly key: QuestKey;
}

interface Game {
  readonly id: string;
  readonly pin: string;
  readonly projectorLink: string;
}

/** Somebody signed in who drives the server over HTTP, as `/api/openapi.json` says. */
export class Organiser {
  readonly url: string;
  readonly cookie: string;

  private constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  /** Opens the one-time link that the server printed. */
  static async claim(url: string, link: string): Promise<Organiser> {
    const response = await fetch(`${url}/api/v1/session/claim`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link, name: 'Айгүл' }),
    });
    if (!response.ok) throw new Error(`the one-time link was refused: ${await response.text()}`);
    return new Organiser(url, response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '));
  }

  async quest(slug: string): Promise<Quest> {
    const found = (await this.#get<Quest[]>('/quests')).find((q) => q.slug === slug);
    if (!found) throw new Error(`the server has no quest ${slug}`);
    return this.#get<Quest>(`/quests/${found.id}`);
  }

  /** Brings a quest as a file, and takes it; its slug. */
  async bring(quest: Pick<Quest, 'content' | 'key'>): Promise<string> {
    const { id } = await read<{ id: string }>(await this.#ask('/imports?name=bench.json', { method: 'POST', body: JSON.stringify(quest) }, 'application/octet-stream'));
    const { questId } = await this.#send<{ questId: string }>(`/imports/${id}/quest`, { take: 'all' });
    const found = (await this.#get<Quest[]>('/quests')).find((q) => q.id === questId);
    if (!found) throw new Error('the quest that was brought is not there');
    return found.slug;
  }

  /** How many bytes are read there. */
  async bytes(path: string): Promise<number> {
    const response = await this.#ask(path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.arrayBuffer()).byteLength;
  }

  /** The same person at a server that has started again. */
  at(url: string): Organiser {
    return new Organiser(url, this.cookie);
  }

  createGame(questId: string, preset: Preset): Promise<Game> {
    return this.#send<Game>('/games', { questId, settings: { preset }, projectorLanguages: ['ky', 'ru'] });
  }

  /** They are there a moment after the game is finished. */
  async results(gameId: string): Promise<{ hash: string; rows: readonly RowView[] }> {
    for (;;) {
      const response = await this.#ask(`/games/${gameId}/results`);
      if (response.status !== NOT_YET) return read(response);
      await sleep(AGAIN_MS);
    }
  }

  async #get<T>(path: string): Promise<T> {
    return read<T>(await this.#ask(path));
  }

  async #send<T>(path: string, body: object): Promise<T> {
    return read<T>(await this.#ask(path, { method: 'POST', body: JSON.stringify(body) }));
  }

  #ask(path: string, init: { readonly method?: string; readonly body?: string } = {}, type = 'application/json'): Promise<Response> {
    const headers = { 'content-type': type, 'cookie': this.cookie, 'origin': this.url };
    return fetch(`${this.url}/api/v1${path}`, { ...init, headers });
  }
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<T>;
}
