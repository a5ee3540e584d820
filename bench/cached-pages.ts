import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { playStage } from '../server/src/testing/released-stage.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { ServerProcess } from './server-process.ts';

const AT_ONCE = 16;
const REQUESTS = 4_000;
/** Entries of one request. */
const BATCH = 500;

export interface CachedPages {
  /** Of a page that nobody has asked for since the release, and of the same page again: the middle of some, ms. */
  readonly freshMs: number;
  readonly cachedMs: number;
  /** Of one cached page, and of the same bytes by a bare `node:http` server that does nothing else, a second. */
  readonly cachedPerSecond: number;
  readonly barePerSecond: number;
  readonly bytes: number;
}

/** SI7: the public pages of a released stage of three countries, each asked for the first time and again. */
export async function measureCachedPages(server: ServerProcess, perCountry: number): Promise<CachedPages> {
  const slug = await release(server, perCountry);
  const ways = languages.flatMap((language) => [`${language}/results`, `${language}/results/national/all`, ...countryCodes.map((country) => `${language}/results/national/country.${country}`)]);
  const [fresh, cached]: [number[], number[]] = [[], []];
  for (const way of ways) for (const times of [fresh, cached]) times.push((await ask(`${server.url}/s/${slug}/${way}`)).ms);
  const page = `${server.url}/s/${slug}/${ways[1]}`;
  const { body } = await ask(page);
  const bare = fork(path.join(import.meta.dirname, 'bare-file.ts'), { execArgv: ['--no-warnings'] });
  try {
    bare.send(body.toString('base64'));
    const [port] = (await once(bare, 'message')) as [number];
    const each = [`http://127.0.0.1:${port}/`, page];
    for (const url of each) await perSecond(url, REQUESTS / 4);
    const [barePerSecond, cachedPerSecond] = [await perSecond(each[0]!, REQUESTS), await perSecond(each[1]!, REQUESTS)];
    return { freshMs: middle(fresh), cachedMs: middle(cached), cachedPerSecond, barePerSecond, bytes: body.length };
  } finally {
    bare.kill();
  }
}

/** One entry plays, the others are there: the pages list them all. */
async function release(server: ServerProcess, perCountry: number): Promise<string> {
  const claim = async () => {
    const answer = await fetch(`${server.url}/api/v1/session/claim`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link: server.link, name: 'Bench' }) });
    const { token, person } = (await answer.json()) as { token: string; person: { id: string } };
    return { token, personId: person.id, cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') };
  };
  const season = { ...sample, stages: sample.stages.map((stage) => ({ ...stage, appealsHours: 0 })) };
  const entries = countryCodes.flatMap((country) => Array.from({ length: perCountry }, (_, i) => ({ name: `${country} ${i}`, country, region: null, university: null, classes: [] })));
  const stage = await playStage({ url: server.url, claim }, async ({ id }, ask) => {
    for (let i = 0; i < entries.length; i += BATCH) {
      const { code } = await ask(`POST /seasons/${id}/entries`, { entries: entries.slice(i, i + BATCH) });
      if (code !== undefined) throw new Error(code);
    }
    return [entries[0]!.name];
  }, season);
  await stage.draft();
  await stage.check();
  await stage.release();
  return stage.slug;
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function ask(url: string): Promise<{ readonly body: Buffer; readonly ms: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => (response.statusCode === 200 ? resolve({ body: Buffer.concat(parts), ms: performance.now() - begun }) : reject(new Error(`${url}: ${response.statusCode}`))));
    }).on('error', reject);
  });
}

async function perSecond(url: string, requests: number): Promise<number> {
  let left = requests;
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) await ask(url);
  }));
  return Math.round((requests / (performance.now() - begun)) * 1_000);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
