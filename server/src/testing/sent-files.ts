import { unzipSync } from 'fflate';
import { request } from './request.ts';
import type { TestServer } from './start-test-server.ts';

/** A byte order mark is part of a file. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is in an archive, by name. */
export const filesIn = (archive: Uint8Array): ReadonlyMap<string, string> => new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, utf8.decode(bytes)]));

/** What is in an archive that the server sends, by name; an error where it is refused. */
export async function sentFiles(server: Pick<TestServer, 'url'>, path: string, token: string): Promise<ReadonlyMap<string, string>> {
  const { status, bytes, body } = await request(server, `GET ${path}`, { token });
  if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(body)}`);
  return filesIn(bytes);
}
