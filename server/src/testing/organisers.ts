import type { Leader } from './live-hall.ts';
import { answered } from './request.ts';
import type { TestServer } from './start-test-server.ts';

/** Two people of the desk: what one marks as final, the other approves. */
export interface Organisers {
  readonly first: Leader & { readonly personId: string };
  /** The token of the other. */
  readonly second: string;
}

/** Opens the one-time link of a new server, and invites a second organiser. */
export async function openDesk(server: Pick<TestServer, 'url' | 'claim'>): Promise<Organisers> {
  const first = await server.claim();
  const { link } = await answered<{ link: string }>(server, 'POST /people/invitations', { token: first.token, body: { role: 'organiser', scope: { countries: [], languages: [] } } });
  const { token } = await answered<{ token: string }>(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } });
  return { first, second: token };
}
