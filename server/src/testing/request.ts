import type { TestServer } from './start-test-server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** The same as it came. */
  readonly bytes: Uint8Array;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

interface Asked {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, in the place of a body. */
  readonly file?: Uint8Array;
}

/** One request to the HTTP interface: `request(server, 'POST /games', { token, body })`. */
export async function request(server: Pick<TestServer, 'url'>, endpoint: string, { token, headers, body, file }: Asked = {}): Promise<Answer> {
  const [method = 'GET', path = ''] = endpoint.split(' ');
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(file === undefined ? {} : { body: new Uint8Array(file) }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const answer: unknown = /^[{[]|^null$/.test(text) ? JSON.parse(text) : text;
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : undefined;
  return { status: response.status, headers: response.headers, body: answer, bytes, code };
}

/** What is answered; an error where it is refused. */
export async function answered<T>(server: Pick<TestServer, 'url'>, endpoint: string, parts?: Asked): Promise<T> {
  const answer = await request(server, endpoint, parts);
  if (answer.status >= 300) throw new Error(`${endpoint} was refused: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
