import { unzipSync } from 'fflate';
import type { TestServer } from './start-test-server.ts';

/** A byte order mark is part of a file. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is in an archive that the server sends, by name; an error where it is refused. */
export async function sentFiles(server: Pick<TestServer, 'url'>, path: string, token: string): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path} was refused: ${await response.text()}`);
  return new Map(Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))).map(([name, bytes]) => [name, utf8.decode(bytes)]));
}
