import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { aida } from '@tabarman/shared/entrant/entrant.fixture.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { TakingPart } from '@tabarman/shared/work/views.ts';
import type { WorkValue } from '@tabarman/shared/work/values.ts';
import { type Answer, request } from './request.ts';
import type { TestServer } from './start-test-server.ts';

/** A phone that takes part in a call over HTTP, with a key of its own. */
export class CallTaker {
  readonly key: string;
  readonly #server: Pick<TestServer, 'url'>;
  readonly #slug: string;

  constructor(server: Pick<TestServer, 'url'>, slug: string, key: string) {
    this.#server = server;
    this.#slug = slug;
    this.key = key.padEnd(32, '.');
  }

  ask(endpoint: string, body: object = {}): Promise<Answer> {
    const [method = '', path = ''] = endpoint.split(' ');
    return request(this.#server, `${method} /taking-part/${this.#slug}${path}`, { body: { key: this.key, ...body } });
  }

  async state(): Promise<TakingPart> {
    return (await this.ask('POST /state')).body as TakingPart;
  }

  /** Begins, tells everything of the record and agrees to all that the call asks for. */
  async tell(call: Call = grants, part: Partial<EntrantRecord> = {}, invitation?: string, language: Language = 'ky'): Promise<TakingPart> {
    await this.ask('POST ', { language, agreed: 1, ...(invitation === undefined ? {} : { invitation }) });
    await this.ask('PUT /record', { part: { ...aida, contact: `${this.key.replaceAll('.', '')}@example.org`, ...part } });
    for (const { id, version } of call.consents) await this.ask('PUT /consents', { language, consent: id, version, isGiven: true });
    return this.state();
  }

  async write(values: Readonly<Record<string, WorkValue>>): Promise<TakingPart> {
    const { work } = await this.state();
    for (const [field, value] of Object.entries(values)) await this.ask('PUT /work/draft', { field, value, number: work?.draft[field]?.number ?? 0 });
    return this.state();
  }

  /** A file by the tus protocol, whole or as much of it as `upTo` says; returns where it goes on. */
  async send(field: string, filename: string, bytes: Uint8Array, upTo = bytes.byteLength): Promise<{ readonly status: number; readonly at: string | null; readonly code: string | undefined }> {
    const coded = (text: string) => Buffer.from(text).toString('base64');
    const made = await this.tus('POST', '/works/uploads', { 'upload-length': String(bytes.byteLength), 'upload-metadata': `field ${coded(field)},filename ${coded(filename)}` });
    const at = made.headers.get('location');
    if (at === null) return { status: made.status, at, code: codeOf(await made.text()) };
    const sent = await this.tus('PATCH', at, { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, bytes.subarray(0, upTo));
    return { status: sent.status, at, code: codeOf(await sent.text()) };
  }

  tus(method: string, at: string, headers: Readonly<Record<string, string>>, body?: Uint8Array): Promise<Response> {
    return fetch(`${this.#server.url}${at}`, { method, headers: { 'tus-resumable': '1.0.0', 'x-key': this.key, 'x-call': this.#slug, ...headers }, ...(body === undefined ? {} : { body: new Uint8Array(body) }) });
  }
}

const codeOf = (text: string) => (text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined);

/** A call that is public. */
export async function publishCall(server: Pick<TestServer, 'url'>, token: string, call: Call = grants): Promise<{ readonly id: string; readonly slug: string }> {
  const made = (await request(server, 'POST /calls', { token, body: { kind: call.kind, title: 'Табарман', language: 'ru' } })).body as { id: string; slug: string };
  const saved = await request(server, `PUT /calls/${made.id}`, { token, body: { number: 0, call } });
  const published = await request(server, `POST /calls/${made.id}/versions`, { token, body: {} });
  if (published.code !== undefined) throw new Error(`${published.code} ${JSON.stringify((saved.body as { faults?: unknown }).faults)}`);
  return made;
}
