import type { Preset } from '@tabarman/shared/game/scoring.ts';
import type { QuestContent, QuestKey } from '@tabarman/shared/quest/schema.ts';

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

  createGame(questId: string, preset: Preset): Promise<Game> {
    return this.#send<Game>('/games', { questId, preset, projectorLanguages: ['ky', 'ru'] });
  }

  results(gameId: string): Promise<{ hash: string }> {
    return this.#get(`/games/${gameId}/results`);
  }

  #get<T>(path: string): Promise<T> {
    return this.#ask<T>(path, {});
  }

  #send<T>(path: string, body: object): Promise<T> {
    return this.#ask<T>(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async #ask<T>(path: string, init: RequestInit): Promise<T> {
    const headers = { 'content-type': 'application/json', 'cookie': this.cookie, 'origin': this.url };
    const response = await fetch(`${this.url}/api/v1${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  }
}
