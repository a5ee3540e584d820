import { contract } from '@tabarman/shared/protocol/contract.ts';
import * as z from 'zod';
import { bodies } from '../../edge/bodies.fixture.ts';
import { Phone } from '../phone.ts';
import { request } from '../request.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

interface Following {
  /** Of an account; undefined for whoever has none. */
  readonly token?: string;
  /** Of an own link. */
  readonly key: string | null;
  /** For each part of an address or body, what is put there. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Answers that nothing wakes come after some of these, and so do refusals of keys that are none. */
const STEP_MS = 1_000;

/** Everything that is answered when it changes: it takes what was seen. */
const waits = Object.values(contract).flatMap((noun) => Object.values(noun)).flatMap(({ '~orpc': { route, inputSchema } }) => (inputSchema instanceof z.ZodObject && 'seen' in inputSchema.shape ? [`${route.method} ${route.path}`] : []));

/** What comes by itself to somebody who follows whatever can be followed, before, while and after something happens: by address, and by sockets byte for byte. */
export async function hearPushed({ server, clock }: Pick<Scene, 'server' | 'clock'>, call: ToldCall, { token, key, parts }: Following, happens: () => Promise<void>): Promise<ReadonlyMap<string, string>> {
  const known: Readonly<Record<string, string>> = { id: call.id, slug: call.slug, ...parts };
  const ask = async (name: string, seen: unknown) => {
    const [method = '', path = ''] = name.replace(/\{(\w+)\}/g, (_, part: string) => known[part] ?? 'nothing').split(' ');
    const body = bodies[name];
    const sent = method === 'GET' || typeof body !== 'object' ? {} : { body: { ...body, ...('key' in (body ?? {}) ? { key } : {}), ...('workId' in (body ?? {}) ? { workId: parts['workId'] } : {}), ...(seen === undefined ? {} : { seen }) } };
    return request(server, `${method} ${path}${method === 'GET' && seen !== undefined ? `?seen=${JSON.stringify(seen)}` : ''}`, { ...(token === undefined ? {} : { token }), ...sent });
  };
  const phone = await Phone.connect(server.url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  for (const id of Object.values(known)) {
    await phone.ask('desk:open', { gameId: id, device: 'a-juror-of-a-call', language: 'ru' });
    await phone.ask('projector:open', { link: id });
  }
  /** While the clock goes on. */
  const passing = async <T>(answers: Promise<T>): Promise<T> => {
    let open = 1;
    const all = answers.finally(() => {
      open = 0;
    });
    while (open > 0) await clock.advance(STEP_MS);
    return all;
  };
  const before = await passing(Promise.all(waits.map((name) => ask(name, undefined))));
  const waiting = waits.map((name, i) => ask(name, versionOf(before[i]?.body)));
  const [after] = await passing(Promise.all([Promise.all(waiting), happens()]));
  const heard = new Map<string, string>();
  for (const [i, name] of waits.entries()) heard.set(name, JSON.stringify([before[i]?.body, after[i]?.body]));
  heard.set('sockets', phone.frames.join('\n'));
  phone.leave();
  return heard;
}

const versionOf = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined);
