import { languages } from '@tabarman/shared/kernel/language.ts';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import { callTables } from '@tabarman/shared/protocol/contract/call-tables.ts';
import { bodies } from '../../edge/bodies.fixture.ts';
import { request } from '../request.ts';
import { filesIn } from '../sent-files.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

interface Asking {
  /** Of an account; undefined for whoever has none. */
  readonly token?: string;
  /** That bodies are sent with: the key of an own link. */
  readonly key: string | null;
  /** For each part of an address, what is put there. */
  readonly parts: Readonly<Record<string, string>>;
  /** Nothing is asked that would change something. */
  readonly onlyReads?: boolean;
}

const BETWEEN_MS = 10_000;
/** Whoever asks would be signed out, or is not who asks any more. */
const ENDS: ReadonlySet<string> = new Set(['DELETE /session', 'POST /session/claim']);

/** What one address is asked for as. */
const each: Readonly<Record<string, readonly string[]>> = { '{table}': callTables, '{format}': ['json', 'csv', 'xlsx'] };
const endpoints = Object.values(contract).flatMap((noun) => Object.values(noun)).map(({ '~orpc': { route } }) => `${route.method} ${route.path}`).filter((name) => !ENDS.has(name))
  .flatMap((name) => Object.entries(each).reduce<readonly string[]>((names, [part, ways]) => names.flatMap((one) => (one.includes(part) ? ways.map((way) => one.replace(part, way)) : [one])), [name]));

/** What everything that is declared and every public page of a call answers, by its address: reading first, then with a body that fits. */
export async function hearEverything({ server, clock }: Pick<Scene, 'server' | 'clock'>, call: Pick<ToldCall, 'id' | 'slug'>, { token, key, parts, onlyReads = false }: Asking): Promise<Map<string, string>> {
  const known: Readonly<Record<string, string>> = { id: call.id, slug: call.slug, language: 'ru', by: 'call', ...parts };
  const heard = new Map<string, string>();
  for (const name of endpoints.filter((one) => !onlyReads || isRead(one)).toSorted((a, b) => Number(isRead(b)) - Number(isRead(a)))) {
    // Whoever tries keys that are none is slowed down otherwise.
    await clock.advance(BETWEEN_MS);
    const body = bodies[name];
    const sent = body === undefined ? {} : body instanceof Uint8Array ? { file: body } : { body: isObject(body) && 'key' in body ? { ...body, key } : body };
    const { body: told, bytes } = await request(server, name.replace(/\{(\w+)\}/g, (_, part: string) => known[part] ?? 'nothing'), { ...(token === undefined ? {} : { token }), ...sent });
    heard.set(name, JSON.stringify(isArchive(bytes) ? [...filesIn(bytes)] : told));
  }
  for (const page of ['', '/rules', '/works', '/results']) {
    for (const language of languages) {
      const address = `/calls/${call.slug}/${language}${page}`;
      heard.set(address, await (await fetch(server.url + address, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })).text());
    }
  }
  return heard;
}

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4B;
const isRead = (name: string) => name.startsWith('GET ');
const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;
